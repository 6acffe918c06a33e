package labels

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/words"
)

// hanOffices end or stand in what a Chinese or Japanese label calls somebody.
var hanOffices = []string{"部长", "司长", "局长", "主任", "发言人", "院长", "主席", "总理", "秘书长", "书记", "行长", "总裁", "会长", "处长", "厅长", "市长", "省长", "大使", "议员", "议长", "院士", "研究员", "教授", "负责人", "总工程师", "总经济师",
	"部長", "司長", "局長", "發言人", "院長", "總理", "總統", "祕書長", "秘書長", "處長", "署長", "行政長官", "主委", "大臣", "長官", "総理", "報道官", "副報道官", "知事", "総裁", "審議官", "課長", "室長", "委員長", "次官", "政務官", "議員", "議長"}

// HanOffice reports whether an office stands in a Chinese or Japanese label.
func HanOffice(s string) bool {
	return words.HoldsAny(s, hanOffices...)
}

// HanOfficer reports whether a Chinese or Japanese label is an office and a name, in either order or the one within
// the other: "潮汐部副部长 林 涛", "林部長海生".
func HanOfficer(label string) bool {
	if utf8.RuneCountInString(label) > 40 {
		return false
	}
	name, office := HanParts(label)
	return office != "" && (name != "" || utf8.RuneCountInString(label) <= 12)
}

// HanParts parts such a label; the name is empty where none stands behind the office's last word.
func HanParts(label string) (name, office string) {
	end := -1
	for _, o := range hanOffices {
		if i := strings.LastIndex(label, o); i >= 0 {
			end = max(end, i+len(o))
		}
	}
	if end < 0 {
		return "", ""
	}
	if name, office = within(label, end); name != "" {
		return name, office
	}
	if rest := strings.TrimSpace(label[end:]); HanName(rest) && !spokenOf(rest) {
		return HanClosed(rest), strings.TrimSpace(label[:end])
	}
	return "", label
}

// spokenOf reports whether the words behind an office say what its holder does: "大臣冒頭発言".
func spokenOf(s string) bool {
	return words.HoldsAny(s, "発言", "发言", "質疑", "答", "会見", "會見", "説明", "介绍", "記者", "记者", "代表")
}

// within parts a label whose office, ending at a byte, stands within the name, as is the custom of Taiwan: "林部長海生".
func within(label string, end int) (name, office string) {
	surname, size := utf8.DecodeRuneInString(label)
	given := label[end:]
	if n := utf8.RuneCountInString(given); n < 1 || n > 2 || !HanName(string(surname)+given) || !slices.Contains(hanOffices, label[size:end]) {
		return "", label
	}
	return string(surname) + given, label[size:end]
}

// HanName reports whether s is two to four Chinese characters, parted or not, as a name is set: "林 涛".
func HanName(s string) bool {
	n := 0
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Han, r):
			n++
		case !unicode.IsSpace(r):
			return false
		}
	}
	return n >= 2 && n <= 4
}

// HanClosed is a name of a few characters without the spaces by which it is set to the length of others.
func HanClosed(s string) string { return strings.Join(strings.Fields(s), "") }

// surnames are the most common ones of China, in both ways of writing.
const surnames = "王李張张劉刘陳陈楊杨趙赵黃黄周吳吴徐孫孙胡朱高林何郭馬马羅罗梁宋鄭郑謝谢韓韩唐馮冯于董蕭萧程曹袁鄧邓許许傅沈曾彭呂吕蘇苏盧卢蔣蒋蔡賈贾丁魏薛葉叶閻阎余潘杜戴夏鍾钟汪田任姜范方石姚譚谭廖鄒邹熊金陸陆郝孔白崔康毛邱秦江史顧顾侯邵孟龍龙萬万段雷錢钱湯汤尹黎易常武喬乔賀贺賴赖龔龚卓洪柯莊庄童顏颜"

// HanHolder is the whole name with which a line begins before an office that is a label: "林海生總統今日" for "總統". It is "" where none does.
func HanHolder(line, office string) string {
	at := strings.Index(line, office)
	if at < 0 || !HanOffice(office) {
		return ""
	}
	name := line[:at]
	if first, _ := utf8.DecodeRuneInString(name); !HanName(name) || utf8.RuneCountInString(name) > 3 || !strings.ContainsRune(surnames, first) || HanOffice(name) {
		return ""
	}
	return name
}

// HanReporter parts a Chinese label into an outlet and the whole name of its reporter behind the word for one: "潮報記者林海生",
// "AFP記者 Jo Penny".
func HanReporter(label string) (outlet, name string) {
	for _, word := range []string{"记者", "記者"} {
		before, after, ok := strings.Cut(label, word)
		if n := utf8.RuneCountInString(before); !ok || n < 2 || n > 12 || strings.ContainsAny(before, "，、。：；“” （(") {
			continue
		}
		after = strings.TrimSpace(after)
		if HanName(after) && !spokenOf(after) && !words.HoldsAny(after, "问", "問", "会", "會", "招待", "提", "追") || latinName(after) {
			if HanName(after) {
				after = HanClosed(after)
			}
			return before, after
		}
	}
	return "", ""
}

// latinName reports whether s is two or three words in Latin letters, each with a capital.
func latinName(s string) bool {
	ws := strings.Fields(s)
	return len(ws) > 1 && len(ws) < 4 && !slices.ContainsFunc(ws, func(w string) bool {
		r, _ := utf8.DecodeRuneInString(w)
		return !unicode.IsUpper(r) || !unicode.Is(unicode.Latin, r)
	})
}

// koreanOffices stand in what a Korean label calls somebody.
var koreanOffices = []string{"장관", "차관", "대변인", "실장", "국장", "수석", "대통령", "총리", "청장", "처장", "위원장", "본부장", "과장", "정책관", "교수", "지사", "시장"}

// Korean parts a Korean label into a name and an office: "박해진 장관", "대변인 박해진".
func Korean(label string) (name, office string) {
	ws := strings.Fields(label)
	if len(ws) < 2 || !unicode.Is(unicode.Hangul, []rune(label)[0]) {
		return "", ""
	}
	for _, at := range []int{0, len(ws) - 1} {
		rest := strings.Join(append(append([]string{}, ws[:at]...), ws[at+1:]...), " ")
		if n := utf8.RuneCountInString(ws[at]); n >= 2 && n <= 4 && !KoreanOffice(ws[at]) && KoreanOffice(rest) {
			return ws[at], rest
		}
	}
	return "", ""
}

// KoreanOffice reports whether an office stands in a Korean label.
func KoreanOffice(s string) bool {
	return words.HoldsAny(s, koreanOffices...)
}

// KoreanSlashed reports whether a Korean label is a name and an office with a stroke between, as broadcasters print it:
// "박해진 / 대변인".
func KoreanSlashed(label string) bool {
	name, office, ok := strings.Cut(label, " / ")
	n := utf8.RuneCountInString(name)
	return ok && n >= 2 && n <= 5 && office != "" && onlyHangul(name)
}

func onlyHangul(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return !unicode.Is(unicode.Hangul, r) }) < 0
}

// hanOutlets end the names of papers, stations and agencies in Chinese and Korean.
var hanOutlets = []string{"社", "报", "報", "台", "臺", "网", "網", "电视", "電視", "新闻", "新聞", "周刊", "週刊", "广播", "廣播", "일보", "신문", "방송", "뉴스", "통신", "타임스", "경제", "데일리", "저널", "TV"}

// HanOutlet reports whether a Chinese, Japanese or Korean name is one that outlets go by, of three characters or more.
func HanOutlet(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	if n := utf8.RuneCountInString(s); n < 3 || n > 16 || !unicode.In(first, unicode.Han, unicode.Hangul, unicode.Katakana, unicode.Hiragana) || HanOffice(s) || KoreanOffice(s) {
		return false
	}
	return slices.ContainsFunc(hanOutlets, func(end string) bool { return strings.HasSuffix(s, end) }) || words.HoldsAny(s, japaneseHouses...) && !unicode.Is(unicode.Hangul, first)
}

// EastAsianName reports whether s may be somebody's whole name in Chinese, Japanese or Korean.
func EastAsianName(s string) bool {
	n := utf8.RuneCountInString(s)
	return HanName(s) || n >= 2 && n <= 4 && onlyHangul(s) && !KoreanOffice(s)
}
