package dialect

import (
	"strings"

	"podium/internal/ingest/read/rx"
)

// afterLabels is how many labels a page needs for their boxes to show where its transcript is.
const afterLabels = 4

// afterShare is the most of what a page speaks that may stand after its last label in boxes of another kind.
const afterShare = 5 // a fifth

// after finds where on a page what stands after the transcript begins: behind the last label, in boxes of a
// kind in which no line from the first label to the last stands, or under a line that says so.
func (r *reader) after() {
	if len(r.hits) < afterLabels {
		return
	}
	last := r.hits[len(r.hits)-1].line
	kin, spoken := map[uint32]bool{}, 0
	for i := r.first; i <= last; i++ {
		if l := &r.lines[i]; !l.Outside {
			kin[l.Kin] = true
			spoken += l.End - l.Start
		}
	}
	other := 0
	for i := last + 1; i < len(r.lines); i++ {
		if l := &r.lines[i]; !l.Outside && !kin[l.Kin] {
			other += l.End - l.Start
		}
	}
	started := false
	for i := last + 1; i < len(r.lines); i++ {
		l := &r.lines[i]
		if !started && startsAfter(r.str(i)) {
			for k := i - 1; k > last && r.dayAlone(k); k-- {
				r.lines[k].beyond = true // the day and the place, above "Topics"
			}
		}
		started = started || startsAfter(r.str(i)) || made.MatchString(r.str(i)) || participantsLine.MatchString(r.str(i))
		if started || !kin[l.Kin] && other*afterShare <= spoken {
			l.beyond = true
		}
	}
}

// startsAfter reports whether a line heads what pages print after a transcript: what else to read, a form for
// comments.
func startsAfter(s string) bool {
	return len(s) < 60 && (knows(afterHeads, s) || (!endsSentence(s) || strings.HasSuffix(s, "...") || strings.HasSuffix(s, "…")) && invitesOn.MatchString(s)) || aboutCookies(s)
}

// invitesOn opens a line, under the last words, by which a page invites to read on, to subscribe or to write.
var invitesOn = rx.MustCompile(`(?i)^(?:related topics?:|subscribe to|sign up (?:for|to)|(?:other )?related (?:transcripts?|videos?|posts?|resources?|events?|pages?|items?|materials?|coverage)\b|more (?:transcripts|press releases|stories|videos)\b|read more\b|lire la suite\b|leer más\b|weiterlesen\b|leggi tutto\b|leia mais\b|continue reading\b|(?:newer|older) posts?$|posted by \S.{1,40} (?:at|on) .{0,20}\d|view (?:all|more)\b|contact (?:the|us)\b.{0,40}\b(?:office|team|by phone|by email)\b|share this (?:post|page|article|transcript)|transcribe your own\b|download (?:the |this |a )?(?:transcript|pdf)\b)`)

// made matches a line under the last words on who made the transcript, or where to buy it.
var made = rx.MustCompile(`^(?:(?:Fast)?[Tt]ranscribed|(?:FastScripts )?Transcript(?:ion)?) by [\p{L}\p{N} .,&'’-]{2,60}$|^(?i:to order (?:a |an )?(?:video(?:tape)?s?|transcripts?|cop(?:y|ies))\b.{0,200})$`)

var afterHeads = set("comments", "no comments", "no comments:", "link to comment", "share on other sites", "post a comment", "leave a comment", "leave a reply", "add a comment", "related", "related content", "related articles", "related stories", "related news", "related links", "related documents",
	"read also", "read next", "see also", "also read", "more news", "more from", "latest news", "you may also like", "you might also like", "recommended", "recommended for you", "press contact", "press contacts", "media contact", "media contacts", "notes to editors", "note to editors", "notes for editors", "note for editors", "editors' notes", "note aux rédacteurs",
	"à lire aussi", "lire aussi", "voir aussi", "sur le même sujet", "pour aller plus loin", "contacts presse", "contact presse", "mehr zum thema", "weitere informationen", "das könnte sie auch interessieren", "pressekontakt",
	"noticias relacionadas", "contenido relacionado", "también te puede interesar", "notícias relacionadas", "leia também", "leggi anche", "lees ook", "läs också", "читайте также", "смотрите также", "материалы по теме", "темы", "статус материала", "publication status", "читайте також",
	"関連リンク", "関連情報", "相关新闻", "相关阅读", "延伸阅读", "分享到", "分享到：", "轻触这里,加载下一页", "轻触这里，加载下一页", "輕觸這裡，加載下一頁", "扫一扫在手机打开当前页", "返回顶部", "추천 콘텐츠", "관련 기사", "keterangan pers terbaru", "artikel lainnya", "artikel terkait", "berita terkait", "berita lainnya", "baca juga", "ilgili haberler", "related topics", "explore recent content", "subscribe to our newsletter", "sign up for our newsletter", "subscribe", "stay connected", "follow us", "connect with us", "share this page", "share this", "share", "tags", "topics", "who team", "attachments", "downloads")

// cookieLine matches what a page says of its own cookies.
var cookieLine = rx.MustCompile(`(?i)\bcookies?\b.*\b(?:website|site|settings|preferences|consent|browser|accept|policy|experience)\b|\b(?:website|site|accept|accepted|settings)\b.*\bcookies\b|\b(?:nutzen|verwenden|utilise|utilizamos|utilizza)\b.*\bcookies\b`)

func aboutCookies(s string) bool { return strings.Contains(s, "ookie") && cookieLine.MatchString(s) }
