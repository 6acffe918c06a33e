package store_test

import (
	"context"
	"testing"

	"podium/internal/transcript"
)

func TestCoverageCountsWarnings(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	b := morning()
	b.Warnings = []transcript.Warning{{Kind: "lost-turn", Turn: 3, Text: "A turn is missing here."}, {Kind: "lost-turn", Turn: -1, Text: "More may be."}}
	o := publish(t, s, source{name: "m"}, b)
	cs, err := s.Coverage(ctx)
	if err != nil || len(cs) != 1 || cs[0].Questions != 3 || cs[0].AskerKnown != 2 || cs[0].OutletKnown != 2 || cs[0].SpeakerKnown != 6 ||
		len(cs[0].Warnings) != 1 || cs[0].Warnings[0].Count != 2 || cs[0].Warnings[0].Briefings != 1 {
		t.Errorf("coverage = %+v, %v", cs, err)
	}
	ws, total, err := s.Warnings(ctx, "harbour-office", "lost-turn", 0, 1)
	if err != nil || total != 2 || len(ws) != 1 || ws[0].Turn != briefing(t, s, o.Key).Turns[3].ID || ws[0].Exchange != ws[0].Turn {
		t.Errorf("warnings = %+v of %d, %v", ws, total, err)
	}
}
