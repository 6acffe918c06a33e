package templates

import (
	"testing"

	"podium/internal/transcript"
)

func TestTheRosterIsQuotedWithDaysInWords(t *testing.T) {
	for entry, want := range map[string]string{
		"Mara Quist, Harbour Minister (2021-01-26–2025-01-20)": "Mara Quist, Harbour Minister (26 January 2021 to 20 January 2025)",
		"Mara Quist, Harbour Minister (2021–2025-01)":          "Mara Quist, Harbour Minister (2021 to January 2025)",
		"Mara Quist, Harbour Minister (2021-01-26–)":           "Mara Quist, Harbour Minister (since 26 January 2021)",
		"Mara Quist, Harbour Minister (–2025-01-20)":           "Mara Quist, Harbour Minister (until 20 January 2025)",
		"Mara Quist, Keeper of the Light (Tern Isles)":         "Mara Quist, Keeper of the Light (Tern Isles)",
		"Mara Quist": "Mara Quist",
	} {
		w := Person(transcript.Attribution{Name: "Mara Quist", Standing: transcript.Stated, Evidence: []transcript.Evidence{{Kind: "roster", Turn: -1, Note: entry}}})
		if got := w.EvidenceNote(); got != want {
			t.Errorf("%s reads %q, want %q", entry, got, want)
		}
	}
	said := transcript.Attribution{Name: "Ada Quill", Standing: transcript.Stated, Evidence: []transcript.Evidence{{Kind: "call", Note: "Ada (2021–2022)"}}}
	if got := Person(said).EvidenceNote(); got != "Ada (2021–2022)" {
		t.Errorf("words of the transcript are changed: %q", got)
	}
}
