package cue

import (
	"strings"
	"unicode/utf8"

	"podium/internal/ingest/read/rx"
)

var (
	// chineseIntro is how reporters present themselves in Chinese: "我是潮汐日报记者林海生，", "我来自港口电视台。", "我是海角时报的。"
	chineseIntro = rx.MustCompile(`(?:^|[，,。！!；;、\s])(?:我是来自|我是來自|我是|我来自|我來自)([^，,。！!？?；;：:\s“”]{2,24}?)(?:(?:的)?(?:记者|記者)(\p{Han}{2,4})?|的)?[，,。！!；;？?\s]`)
	// chineseFirst is how they do without a word for it, in their first words: "海角时报记者林海生。"
	chineseFirst = rx.MustCompile(`^(?:[谢謝][谢謝][^，,。！!？?]{0,10}[，,。！!]\s*)?([^我，,。！!？?；;：:\s“”问問]{2,14}?)(?:的)?(?:记者|記者)(\p{Han}{2,4})[，,。：:\s]`)
	// chineseOutlet ends the names of outlets.
	chineseOutlet = rx.MustCompile(`(?:报|報|社|台|臺|网|網|电视|電視|新闻|新聞|周刊|週刊|广播|廣播|视|視|杂志|雜誌|频道|頻道|财经|財經|客户端|传媒|傳媒|通讯)$|^[A-Z]{2,5}$`)
	// noChineseName begin what is said on, and no name.
	noChineseName = rx.MustCompile(`^[我想请請问問谢謝刚剛关關今近第有这這您你他她]`)
)

// ChineseOutlet reports whether a name ends as outlets' names do in Chinese.
func ChineseOutlet(s string) bool { return chineseOutlet.MatchString(s) && s[0] >= utf8.RuneSelf }

// introChinese reads an introduction among the first words of a turn.
func introChinese(text string) (Intro, bool) {
	const reach = 240
	head := text[:min(len(text), reach)]
	for len(head) > 0 && !utf8.ValidString(head) {
		head = head[:len(head)-1]
	}
	if len(head) == len(text) {
		head += "。"
	}
	if m := chineseFirst.FindStringSubmatchIndex(head); m != nil && chineseOutlet.MatchString(head[m[2]:m[3]]) && !noChineseName.MatchString(head[m[4]:m[5]]) {
		return introWith(head, m[2], head[m[4]:m[5]], head[m[2]:m[3]]), true
	}
	if !strings.Contains(head, "我是") && !strings.Contains(head, "我来自") && !strings.Contains(head, "我來自") {
		return Intro{}, false
	}
	m := chineseIntro.FindStringSubmatchIndex(head)
	if m == nil {
		return Intro{}, false
	}
	outlet, name := strings.TrimSuffix(head[m[2]:m[3]], "的"), ""
	says := strings.Contains(head[m[3]:m[1]], "记者") || strings.Contains(head[m[3]:m[1]], "記者")
	if m[4] >= 0 {
		name = head[m[4]:m[5]]
	}
	if !says && !chineseOutlet.MatchString(outlet) || utf8.RuneCountInString(outlet) < 2 || name != "" && noChineseName.MatchString(name) {
		return Intro{}, false
	}
	return introWith(head, m[2], name, outlet), true
}
