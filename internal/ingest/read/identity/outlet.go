package identity

import (
	"strings"
	"unicode/utf8"

	"podium/internal/ingest/read/cue"
	"podium/internal/ingest/read/rx"
	"podium/internal/transcript"
)

func (r *resolver) known(name string) bool {
	return r.auth.IsOutlet(name)
}

// plausible drops what a call gives in an outlet's place and cannot be one.
func (r *resolver) plausible(outlet string) string {
	outlet = cue.PickOutlet(outlet, r.known)
	n := len(strings.Fields(outlet))
	switch {
	case r.known(outlet), cue.EasternOutlet(outlet), cue.ChineseOutlet(outlet):
		return outlet
	case n == 2 && !cue.MediaLike(outlet) && cue.GivenName(firstWord(outlet)) && onlyNames(outlet):
		return "" // another name by which the reporter goes
	case n == 0, n > 7, yearAlone.MatchString(outlet), strings.HasPrefix(outlet, "to "), placeLike.MatchString(outlet) && !(n > 1 && cue.MediaLike(outlet)):
		return ""
	case n == 1 && !cue.MediaLike(outlet) && !cue.CompoundOutlet(outlet) && !initials.MatchString(outlet), !cue.OutletForm(outlet):
		return ""
	}
	return outlet
}

// onlyNames reports whether all words of a name are such as somebody's: a capital, and small letters after it.
func onlyNames(s string) bool { return namesForm.MatchString(s) }

var namesForm = rx.MustCompile(`^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$`)

// part narrows an outlet's place to the half of it that plausible picks.
func (r *resolver) part(at transcript.Span, outlet string) transcript.Span {
	picked := r.plausible(outlet)
	from := at.Start + max(strings.Index(outlet, picked), 0)
	return transcript.Span{Start: from, End: from + len(picked)}
}

var yearAlone = rx.MustCompile(`^(?:1[89]|20)\d\d$`)

// initials are names such as KNR, TV2, TernLine or eTern.
var initials = rx.MustCompile(`^(?:\p{Lu}{3,}\d*|[a-z]\p{Lu}\p{L}+|\p{Lu}\p{L}*(?i:tv)|TV\p{Lu}\p{L}*|(?:[A-LN-Z]\p{Ll}{2,}|M[b-z]\p{Ll}+|Ma[abd-z]\p{Ll}*)\p{Lu}\p{L}+|\p{Lu}+\d+\p{Lu}*|\d+\p{Lu}*|[\p{L}\d]+\.[\p{L}\d.]+)$`)

var placeLike = rx.MustCompile(`(?i)^(?:go|please|thank|first|second|the back|the front|zoom|room|row|you|us|line|phone|q|background|record|dr|mr|ms|mrs|herr|frau|state|january|february|march|april|may|june|july|august|september|october|november|december)\b|(?i)\b(?:college|university|school)\b`)

// outletOf is the outlet that stands after a name, and where. After "with" or "para" a single word is one
// too: nobody is with a place.
func (r *resolver) outletOf(text string, name, at transcript.Span, outlet string) (string, transcript.Span) {
	if outlet == "" {
		return "", at
	}
	if picked := r.plausible(outlet); picked != "" {
		return picked, r.part(at, outlet)
	}
	if at.Start > 0 && cue.OutletForm(outlet) && !placeLike.MatchString(outlet) && strings.ContainsRune("«„“\"", runeBefore(text, at.Start)) {
		return outlet, at // in quotation marks
	}
	if name.End <= at.Start && withOutlet.MatchString(text[name.End:at.Start]) && len(strings.Fields(outlet)) == 1 && cue.OutletForm(outlet) && !placeLike.MatchString(outlet) && !cue.GivenName(outlet) {
		return outlet, at
	}
	if lang := r.t.Language; (lang == "es" || lang == "pt") && name.End <= at.Start && behindComma.MatchString(text[name.End:at.Start]) && at.End < len(text) && strings.IndexByte(".;", text[at.End]) >= 0 && len(outlet) > 3 && len(strings.Fields(outlet)) == 1 && cue.OutletForm(outlet) && !placeLike.MatchString(outlet) && !cue.GivenName(outlet) {
		return outlet, at
	}
	return "", at
}

// behindComma stands in Spanish and Portuguese between a reporter's name and an outlet, of one word too, that ends the sentence: "Ida Holm, de Télmar."
var behindComma = rx.MustCompile(`^, d(?:e|el|a|o) $`)

func runeBefore(s string, at int) rune {
	r, _ := utf8.DecodeLastRuneInString(s[:at])
	return r
}

// withOutlet is what stands between a name and an outlet where a single word may be one.
var withOutlet = rx.MustCompile(`^,? (?:(?i:with|para|representing|here with)(?: the)?|(?i:from|of) the|(?i:with|from|of|de|del|de la)(?: the| el| la)?(?: \p{Ll}+){0,3} (?i:diario|periódico|revista|canal|portal|agencia|newspaper|magazine|daily|agency|radio|channel|grupo|noticiero|programa)) ["“”]? ?$`)
