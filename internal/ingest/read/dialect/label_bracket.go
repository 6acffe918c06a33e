package dialect

import (
	"strings"
	"unicode/utf8"

	"podium/internal/ingest/read/labels"
	"podium/internal/ingest/read/words"
)

// matchBracket matches a known label in brackets, or before a closing one, as Japanese and Korean
// ministries print it: "（問）", "記者）", "(Reporter) Is it", "[질문]".
func matchBracket(s string) match {
	first, skip := utf8.DecodeRuneInString(s)
	if strings.ContainsRune(bullets, first) {
		return matchBullet(s, skip)
	}
	if first == 'Ｑ' || first == 'Ａ' {
		return matchWideQ(s, skip)
	}
	opened := strings.ContainsRune("(（[<〈〔", first)
	if !opened {
		if skip = 0; first != utf8.RuneError && !isHan(first) && !isSpace(first) {
			return match{}
		}
	}
	i := strings.IndexAny(s[:min(len(s), 94)], ")）]>〉〕")
	if i <= skip || i > 90 {
		return match{}
	}
	_, w := utf8.DecodeRuneInString(s[i:])
	label := spreadTogether(trimSpace(s[skip:i]))
	if !opened && strings.ContainsAny(label, ":：(（") {
		return match{} // what is remarked on the words behind a colon
	}
	m := match{label: label, skip: skip, size: i + w, form: Bracket}
	colon := colonAfter(s[m.size:])
	m.size += colon
	if who, n := noted(s[m.size:]); n > 0 && colon == 0 && answers[label] && (who == "관계자" || koreanOfficer(who)) {
		m.label, m.size = label+" ("+who+")", m.size+n
	}
	if who, opens := strings.CutSuffix(label, "발언"); opens {
		m.as = trimSpace(strings.TrimSuffix(trimSpace(who), "모두")) // "<대변인 모두 발언>"
	}
	f := base(fold(label))
	han := isHan(firstRune(label))
	runes := utf8.RuneCountInString(label)
	switch {
	case f == "" || !opened && !han:
	case asks[f], answers[f] && han, asks[strings.TrimRight(f, "abcdefghij ")]:
		m.grade = sure
	case f == "answer" || f == "a" || f == "q":
		m.grade = fair
	case opened && runes <= 30 && (labels.JapaneseAsker(label) || labels.KoreanSlashed(label)):
		m.grade = fair
	case opened && colon > 0 && han && (labels.HanName(label) || runes <= 24 && gradeHan(label) >= fair):
		m.grade = fair // "[李海生]：", "[灯塔报记者]："
	case han && runes <= 12 && words.HoldsAny(label, "大臣", "長官", "総理", "記者", "報道官", "知事", "司会", "官房", "総裁", "局長", "新聞", "副大臣", "질문", "답변", "기자", "대변인", "장관"):
		m.grade = fair
	}
	return m
}

// noted is what stands in brackets behind a Korean label for whoever answers, and its size: "<답변> (박해진 조류부 장관) 네".
func noted(s string) (who string, size int) {
	rest := trimSpace(s[:min(len(s), 120)])
	if !strings.HasPrefix(rest, "(") {
		return "", 0
	}
	end := strings.IndexByte(rest, ')')
	if end < 0 {
		return "", 0
	}
	return rest[1:end], strings.Index(s, rest[:end]) + end + 1
}
