package carrier

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// headless reports whether a table's first line is a row and names no columns: it holds a sentence, or words as long as one.
func headless(header []string) bool {
	const longest = 60
	long := false
	for _, name := range header {
		low := strings.ToLower(strings.TrimSpace(name))
		if slices.Contains(bodies, low) || abroad[low] != "" {
			return false
		}
		long = long || len(name) > longest || len(strings.Fields(name)) > 3 && endsSentence(name)
	}
	return long
}

// guessHeader names the columns of a table that has no names: the longest words, and beside them who speaks, where names recur.
func guessHeader(records [][]string) []string {
	header := make([]string, len(records[0]))
	text, most := 0, 0
	for i := range header {
		header[i] = fmt.Sprintf("column %d", i+1)
	}
	for i := range header {
		size := 0
		for _, r := range records {
			if i < len(r) {
				size += len(r[i])
			}
		}
		if size > most {
			text, most = i, size
		}
	}
	speaker := -1
	for i := range header {
		met, named := map[string]bool{}, 0
		for _, r := range records {
			if i < len(r) && nameCell(strings.TrimSpace(r[i])) {
				met[r[i]] = true
				named++
			}
		}
		if i != text && speaker < 0 && named*10 >= len(records)*9 && len(met) > 1 && len(met) < named {
			speaker = i
		}
	}
	header[text] = "text"
	if speaker >= 0 {
		header[speaker] = "speaker"
	}
	return header
}

// asked and answers are the names of the columns of tables of which a row is a question with its answer.
var (
	asked   = []string{"question", "pregunta", "pergunta", "frage", "domanda", "vraag", "вопрос", "питання", "问题", "問題", "質問", "질문"}
	answers = []string{"answer", "respuesta", "resposta", "reponse", "réponse", "antwort", "risposta", "antwoord", "ответ", "відповідь", "回答", "答复", "答覆", "답변"}
)

// answered makes two turns of each row that holds a question and its answer, where most rows of a table do; rows of other tables
// stay.
func answered(rows []tableRow, c Columns) []tableRow {
	if c.Text != "" || commonest(rows, bodies) != "" {
		return rows
	}
	question, answer := commonest(rows, columnNamed(rows, asked)), commonest(rows, columnNamed(rows, answers))
	if question == "" || answer == "" {
		return rows
	}
	var out []tableRow
	for _, r := range rows {
		for _, turn := range [][2]string{{"Question", r.fields[question]}, {"Answer", r.fields[answer]}} {
			fields := maps.Clone(r.fields)
			delete(fields, question)
			delete(fields, answer)
			fields["speaker"], fields["text"] = turn[0], turn[1]
			out = append(out, tableRow{n: r.n, parent: r.parent, fields: fields})
		}
	}
	return out
}

// columnNamed are the columns of a table that have one of the names, however their letters are written.
func columnNamed(rows []tableRow, of []string) []string {
	found := map[string]bool{}
	for _, r := range rows {
		for name := range r.fields {
			if slices.Contains(of, strings.ToLower(strings.TrimSpace(name))) {
				found[name] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(found))
}

// mostlyLonger reports whether most rows of a table have more cells than it has columns: then its head is short, and no row is wrong.
func mostlyLonger(records [][]string, columns int) bool {
	longer := 0
	for _, r := range records {
		if len(r) > columns {
			longer++
		}
	}
	return longer*2 > len(records)
}

// rejoined puts the cells of a row together that words were parted into, which hold the separator and were written without quotation
// marks: such as begin with a blank, as no cell does but words behind a comma; else the last ones, where the words' column is the last.
func (c *Columns) rejoined(record, header []string, comma rune) []string {
	for len(record) > len(header) && strings.TrimSpace(record[len(record)-1]) == "" {
		record = record[:len(record)-1]
	}
	more := len(record) - len(header)
	if more <= 0 {
		return record
	}
	var joined []string
	for i, cell := range record {
		if i > 0 && strings.HasPrefix(cell, " ") {
			joined[len(joined)-1] += string(comma) + cell
		} else {
			joined = append(joined, cell)
		}
	}
	if len(joined) == len(header) {
		return joined
	}
	last := len(header) - 1
	if header[last] == c.Text || slices.Contains(bodies, header[last]) || abroad[strings.ToLower(header[last])] == "text" {
		return append(record[:last:last], strings.Join(record[last:], string(comma)))
	}
	return record
}
