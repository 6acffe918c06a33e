package identity

import (
	"strings"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

var (
	hostOf    = rx.MustCompile(`(?i:\bwith) (` + hostName + `) (?i:of|from|on) (?:the |The )?(.{2,60}?)(?:[’']s .*)?$`)
	hostComma = rx.MustCompile(`(?i:^|\b)(?i:interview with) (` + hostName + `)(?:, | - | – )(.{2,40})$`)
	hostAfter = rx.MustCompile(`(?i:\bon) (?:the |The )?(.{2,60}?)(?:[’']s [^,]{2,60})? (?i:with) (` + hostName + `)$`)
)

// stationForm are names as ABC or TF1: short, in capitals.
var stationForm = rx.MustCompile(`^(?:[A-Z]BC|[A-Z]{2}\d|[A-Z]{1,3}TV|TV[A-Z\d]{1,3})(?: (?:Radio|News|TV|RADIO|NEWS))?$`)

const hostName = `\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,3}`

// hosted is who interviews, and for whom.
type hosted struct{ name, outlet string }

// host adds who interviews and for which outlet, where the title names one: "Minister Ada Quill With Otto Lund
// of Vik Radio". A title that names more than one host, or an outlet that no file declares, tells nothing.
func (r *resolver) host(lead int, add adder, names, outlets *[]claim) {
	if strings.EqualFold(r.t.Turns[lead].Called(), "caller") {
		return // whom the host puts through
	}
	if name, _ := r.labelAsker(r.t.Turns[lead].Called()); name != "" {
		for _, h := range cue.HostsAbove(r.t.Notes) {
			if len(*names) > 0 && r.compared.within(name, h.Name) && r.sameAsker(h.Name, (*names)[:1]) {
				add(outlets, "heading", -1, transcript.Span{}, h.Outlet)
				return
			}
		}
		return
	}
	if r.title == nil {
		r.title = &hosted{}
		if n, o, ok := r.hostInTitle(); ok {
			r.title = &hosted{properCase(n), o}
		}
	}
	if r.title.name == "" || !r.sameAsker(r.title.name, (*names)[:min(1, len(*names))]) {
		return
	}
	add(names, "heading", -1, transcript.Span{}, r.title.name)
	add(outlets, "heading", -1, transcript.Span{}, r.title.outlet)
}

func (r *resolver) hostInTitle() (name, outlet string, ok bool) {
	title := r.t.Title
	if m := hostOf.FindStringSubmatch(title); m != nil {
		name, outlet = m[1], m[2]
	} else if m := hostComma.FindStringSubmatch(title); m != nil {
		name, outlet = m[1], m[2]
	} else if m := hostAfter.FindStringSubmatch(title); m != nil {
		name, outlet = m[2], m[1]
	}
	return name, outlet, outlet != "" && (r.known(outlet) || stationForm.MatchString(outlet)) && !cue.RoleWord(firstWord(name)) && !titleWords[strings.ToLower(firstWord(name))] && !r.isSpeaker(name)
}
