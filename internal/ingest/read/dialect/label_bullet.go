package dialect

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/labels"
)

// bullets are signs that stand before labels in Japanese and Korean records.
const bullets = "○◯●◎◇◆□■▲△▶▷"

// matchBullet matches a label behind a sign, which white space or the line's end ends: "○記者　", "◎ 기자".
func matchBullet(s string, at int) match {
	rest := strings.TrimLeftFunc(s[at:], isSpace)
	skip := len(s) - len(rest)
	label, size := rest, len(s)
	for _, end := range []string{"\u3000", "：", ":", "  "} {
		if i := strings.Index(rest[:min(len(rest), 90)], end); i >= 0 && i < len(label) {
			label, size = rest[:i], skip+i+len(end)
		}
	}
	if size == len(s) && isHan(firstRune(rest)) && !unicode.Is(unicode.Hangul, firstRune(rest)) {
		if i := strings.IndexFunc(rest, isSpace); i > 0 {
			label, size = rest[:i], skip+i+1
		}
	}
	label = trimSpace(label)
	f := base(fold(unbracketed(label)))
	m := match{label: label, skip: skip, size: size, form: Bracket}
	switch {
	case isIn(sections, label), headsWhat(label), !isHan(firstRune(label)) && !strings.HasSuffix(label, "記者") && !strings.HasSuffix(label, "记者"), utf8.RuneCountInString(label) > 20 || strings.ContainsAny(label, "、。，？！?!「『"):
		return match{}
	case asks[f], answers[f]:
		m.grade = sure
	case labels.HanOffice(label) || labels.KoreanOffice(label):
		m.grade = fair
	case utf8.RuneCountInString(label) <= 10:
		m.grade = weak
	}
	return m
}

// headsWhat reports whether a Japanese line behind a sign says what stands under it, and not who speaks: "知事冒頭発言", "会見項目".
func headsWhat(label string) bool {
	for _, end := range []string{"発言", "質疑応答", "質疑", "メッセージ", "会見", "項目", "資料", "要旨", "概要", "日時", "会場"} {
		if strings.HasSuffix(label, end) {
			return true
		}
	}
	return false
}

// matchWideQ matches a question's or an answer's letter of full width: "Ｑ　灯台法は".
func matchWideQ(s string, size int) match {
	rest := strings.TrimLeftFunc(s[size:], func(c rune) bool { return isSpace(c) || strings.ContainsRune("．.：:", c) })
	if len(rest) == len(s)-size || rest == "" {
		return match{}
	}
	return match{label: s[:size], size: len(s) - len(rest), form: Bracket, grade: fair}
}

// opensWords reports whether what stands behind a dash begins as a sentence does, as far as its script tells.
func opensWords(s string) bool {
	c := firstRune(strings.TrimLeft(s, " \u00a0\"“«'(¿¡"))
	return unicode.IsUpper(c) || caseless(c) || isHan(c)
}
