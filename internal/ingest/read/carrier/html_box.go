package carrier

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// aroundWords name, within classes and ids, what stands around a page's content on any site.
var aroundWords = []string{"cookie", "consent", "gdpr", "breadcrumb", "share", "sharing", "social", "related", "newsletter", "subscri", "signup", "sign-up", "sidebar", "feedback", "comments", "comment-form", "respond",
	"navbar", "navigation", "menu", "pager", "pagination", "skip", "recommend", "advert", "promo", "footer", "toolbar", "usa-banner", "gov-banner", "print-only", "screen-reader", "visually-hidden", "sr-only", "tag-list", "tags", "read-next", "call-to-action", "cta"}

// aroundByFirst are the aroundWords by their first letter.
var aroundByFirst = func() *[256][]string {
	var t [256][]string
	for _, w := range aroundWords {
		t[w[0]] = append(t[w[0]], w)
	}
	return &t
}()

// isAround reports whether a class or id names what stands around a page's content.
func (p *page) isAround(v string) bool {
	is, ok := p.around[v]
	if !ok {
		is = namesAround(strings.ToLower(v))
		p.around[v] = is
	}
	return is
}

// namesAround reports whether one of the aroundWords stands in s: a short one between signs that no letters are.
func namesAround(s string) bool {
	letter := func(i int) bool { return i >= 0 && i < len(s) && s[i] >= 'a' && s[i] <= 'z' }
	for at := range len(s) {
		for _, w := range aroundByFirst[s[at]] {
			if strings.HasPrefix(s[at:], w) && (len(w) > 4 || !letter(at-1) && !letter(at+len(w))) {
				return true
			}
		}
	}
	return false
}

// box makes the node of a container.
func (p *page) box(a atom.Atom, parent int, attrs attributes) node {
	n := node{parent: parent, named: attrs.around, main: attrs.main || a == atom.Main || a == atom.Article, kin: p.nodes[parent].kin}
	switch a {
	case atom.Div, atom.Section, atom.Article, atom.Main, atom.Aside, atom.Form, atom.Header:
		n.kin = kin(n.kin, a, attrs.class)
	}
	n.named = n.named || a == atom.Form
	return n
}

// kin identifies boxes that are built alike: by their element and class, figures left out, and those around them.
func kin(parent uint32, a atom.Atom, class string) uint32 {
	h := uint32(2166136261) // FNV-1a
	mix := func(b byte) { h = (h ^ uint32(b)) * 16777619 }
	for _, n := range [2]uint32{parent, uint32(a)} {
		for shift := 0; shift < 32; shift += 8 {
			mix(byte(n >> shift))
		}
	}
	for i := 0; i < len(class); i++ {
		if c := class[i]; c < '0' || c > '9' {
			mix(c)
		}
	}
	return h
}

// aroundShare is the most of a page's running text that may stand around its content in boxes of one kind.
const aroundShare = 0.15

// setAround takes out what boxes hold that are named for it, where it is little.
func (p *page) setAround() {
	sum, ofKin := p.sums(), map[uint32]int{}
	for i, n := range p.nodes {
		if n.named {
			ofKin[n.kin] += sum[i]
		}
	}
	out := make([]bool, len(p.nodes))
	for i, n := range p.nodes {
		out[i] = n.parent >= 0 && out[n.parent] || n.named && float64(ofKin[n.kin]) <= aroundShare*float64(sum[0])
		if out[i] {
			p.nodes[i].prose = 0
		}
	}
	for i := range p.doc.Lines {
		l := &p.doc.Lines[i]
		l.Kin = p.nodes[p.owner[i]].kin
		if out[p.owner[i]] && l.Level != 1 {
			l.Outside, p.apart[i] = true, true
		}
	}
}

// sums counts the running text of each container with all that it holds.
func (p *page) sums() []int {
	sum := make([]int, len(p.nodes))
	for i := len(p.nodes) - 1; i >= 0; i-- {
		sum[i] += p.nodes[i].prose
		if up := p.nodes[i].parent; up >= 0 {
			sum[up] += sum[i]
		}
	}
	return sum
}

// isSpeaker reports whether a class says that an element holds who speaks.
func isSpeaker(class string) bool {
	return class != "" && strings.Contains(strings.ToLower(class), "speaker")
}

// endSpeaker ends the line after who speaks, where nothing but the class parts that from the words.
func (p *page) endSpeaker() {
	s := strings.TrimRight(string(p.text[p.lineAt:]), " \u00a0")
	if s == "" || len(s) > 120 || strings.ContainsAny(s[len(s)-1:], ":.-)") {
		return
	}
	p.flush()
	p.weaken(Hard)
}
