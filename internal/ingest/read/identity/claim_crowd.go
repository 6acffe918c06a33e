package identity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/labels"
)

// crowdOutlet is the outlet behind a label for whoever asks, in brackets or behind a comma, whatever it is called: "Question (Imedi)",
// "Вопрос, Интерфакс-Казахстан", "خبرنگار شبکه ساحل". A word may be a surname too: it is an outlet only where another label of that
// form surely has one, and none a whole name.
func (r *resolver) crowdOutlet(label string) string {
	within := behindCrowd(label)
	if within == "" {
		return ""
	}
	if first, _, ok := strings.Cut(within, " "); ok && outletFirst[first] {
		return within
	}
	if !r.crowdsBearOutlets() {
		return ""
	}
	return strings.Trim(within, "«»„“”\"")
}

// outletFirst begin outlets' names in scripts without capitals.
var outletFirst = map[string]bool{"شبکه": true, "خبرگزاری": true, "روزنامه": true, "تلویزیون": true, "قناة": true, "صحيفة": true, "وكالة": true, "جريدة": true, "تلفزيون": true, "إذاعة": true, "ערוץ": true, "עיתון": true, "רדיו": true}

// behindCrowd is what stands behind a label for whoever asks, in brackets or behind a comma, or in Arabic and Hebrew letters behind its
// first word: up to four words, of which the first does not begin with a small letter.
func behindCrowd(label string) string {
	head, within, ok := labels.Bracketed(label)
	if !ok {
		if head, within, ok = strings.Cut(label, ", "); !ok {
			if c, _ := utf8.DecodeRuneInString(label); !unicode.In(c, unicode.Arabic, unicode.Hebrew) {
				return ""
			}
			head, within, _ = strings.Cut(label, " ")
		}
	}
	if !labels.Asks(strings.ToLower(head)) || strings.Count(within, " ") > 3 || strings.Contains(within, ", ") || labels.Plain(label) != label {
		return ""
	}
	if c, _ := utf8.DecodeRuneInString(strings.TrimLeft(within, "«„“\"")); unicode.IsLower(c) && !unicode.Is(unicode.Georgian, c) || !unicode.IsLetter(c) && !unicode.IsDigit(c) {
		return ""
	}
	return within
}

// crowdsBearOutlets reports whether, of the labels for whoever asks that have something behind it, one surely has an outlet there, and
// none a whole name.
func (r *resolver) crowdsBearOutlets() bool {
	sure := false
	for i := range r.t.Turns {
		within := behindCrowd(r.t.Turns[i].Called())
		if within == "" {
			continue
		}
		if cue.GivenName(firstWord(within)) {
			return false
		}
		sure = sure || cue.OutletAlone(within, r.known) || cue.OutletLetters(within) || strings.ContainsAny(within, "0123456789«„")
	}
	return sure
}
