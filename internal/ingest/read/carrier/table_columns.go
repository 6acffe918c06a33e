package carrier

import (
	"fmt"
	"strings"
)

// Columns maps the fields of a transcript to the names of a table's columns. An empty name reads
// the column by the names that tables commonly use.
type Columns struct {
	Text, Title, Event, Published, Place, URL, Language, ID string
	Speaker                                                 string // in tables of which a row is a turn
}

// at returns where the name of a field's column stands; nil for no field.
func (c *Columns) at(field string) *string {
	switch field {
	case "text":
		return &c.Text
	case "title":
		return &c.Title
	case "event":
		return &c.Event
	case "published":
		return &c.Published
	case "place":
		return &c.Place
	case "url":
		return &c.URL
	case "language":
		return &c.Language
	case "id":
		return &c.ID
	case "speaker":
		return &c.Speaker
	}
	return nil
}

// ParseColumns reads a mapping written as "text=words, title=headline": a field of the transcript
// (text, title, event, published, place, url, language, id, speaker), and the column that holds it.
func ParseColumns(s string) (Columns, error) {
	var c Columns
	for _, pair := range strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ';' }) {
		field, column, ok := strings.Cut(pair, "=")
		at := c.at(strings.ToLower(strings.TrimSpace(field)))
		if !ok || at == nil || strings.TrimSpace(column) == "" {
			return Columns{}, &Error{Kind: "columns", Reason: fmt.Sprintf("%q maps no column", strings.TrimSpace(pair)),
				Do: "write field=column, parted by commas; fields are text, title, event, published, place, url, language, id and speaker"}
		}
		*at = strings.TrimSpace(column)
	}
	return c, nil
}

// abroad are the names of columns and of front matter's fields in other languages than English, as they are named in it.
var abroad = map[string]string{}

func init() {
	for name, others := range map[string]string{
		"text":     "texto texte testo tekst текст rede redetext redebeitrag wortlaut discurso intervención intervencion contenido conteúdo conteudo contenu contenuto inhalt treść содержание transcripción transcripcion transcrição transcricao trascrizione transcription mitschrift стенограмма 本文 内容 內容 正文 发言 發言 発言 본문 내용",
		"title":    "titulo título titre titel titolo tytuł заголовок название назва título_original überschrift 标题 標題 题目 タイトル 件名 제목",
		"date":     "fecha data datum дата 日期 日付 날짜 tarih tanggal",
		"speaker":  "orador oradora hablante redner rednerin sprecher sprecherin orateur oratrice intervenant locuteur oratore mówca спикер оратор говорящий 发言人 發言人 話者 発言者 발언자 konuşmacı pembicara",
		"url":      "enlace lien verweis collegamento odnośnik ссылка посилання 链接 連結 リンク",
		"place":    "lugar lieu ort luogo miejsce место місце 地点 場所 장소 local",
		"language": "idioma langue sprache lingua język язык мова 语言 言語 언어",
	} {
		for other := range strings.FieldsSeq(others) {
			abroad[other] = name
		}
	}
}

// inEnglish gives the columns of rows that are named in other languages their English names, where no column has that name already
// and the mapping declares none of them.
func inEnglish(rows []tableRow, c Columns) {
	for _, r := range rows {
		for name, value := range r.fields {
			to := abroad[strings.ToLower(strings.TrimSpace(name))]
			if _, taken := r.fields[to]; to == "" || taken || name == c.Text || name == c.Speaker || name == c.Title || name == c.Event || name == c.Published || name == c.Place || name == c.URL || name == c.Language {
				continue
			}
			r.fields[to] = value
			delete(r.fields, name)
		}
	}
}
