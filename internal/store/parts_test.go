package store_test

import (
	"context"
	"errors"
	"testing"

	"podium/internal/store"
	"podium/internal/transcript"
)

func TestOneSourceManyBriefings(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	whole := keep(t, s, source{name: "week.csv"}, "a table")
	evening := read("Evening briefing", "2030-01-02", "CAPTAIN ROE: The swing bridge is closed until the wind turns.")
	pubs := []store.Publication{
		{Parts: []transcript.SourcePart{{SHA256: whole.SHA256, Part: "row 1"}}, Transcript: morning(), Reader: "1"},
		{Parts: []transcript.SourcePart{{SHA256: whole.SHA256, Part: "row 2"}}, Transcript: evening, Reader: "1"},
	}
	outs, err := s.Publish(ctx, pubs...)
	if err != nil || len(outs) != 2 || outs[0].Key == outs[1].Key {
		t.Fatalf("outcomes = %+v, %v", outs, err)
	}
	k, err := s.Source(ctx, whole.SHA256)
	if err != nil || len(k.Parts) != 2 || k.Parts[0].Part != "row 1" || k.Parts[1].Briefing.Slug != outs[1].Slug {
		t.Errorf("source = %+v, %v", k, err)
	}
	// The bytes stay while another briefing needs them.
	if err := s.Erase(ctx, store.Target{Briefing: outs[0].Key}, reason); err != nil {
		t.Fatal(err)
	}
	if body, err := s.SourceBody(ctx, whole.SHA256); err != nil || string(body) != "a table" {
		t.Errorf("bytes = %q, %v", body, err)
	}
	_, err = s.Publish(ctx, pubs[0])
	isGone(t, "publishing what was erased", err, reason)
	sound(t, s)
	// Withdrawing the source takes what is left.
	if err := s.Withdraw(ctx, store.Target{Source: whole.SHA256}, "The whole table is wrong."); err != nil {
		t.Fatal(err)
	}
	_, err = s.BriefingByKey(ctx, outs[1].Key)
	isGone(t, "the other briefing", err, "The whole table is wrong.")
	sound(t, s)
}

func TestOneBriefingOfSeveralSources(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	one, two := keep(t, s, source{name: "1"}, "part one"), keep(t, s, source{name: "2"}, "part two")
	outs, err := s.Publish(ctx, store.Publication{Parts: []transcript.SourcePart{one, two}, Transcript: morning()})
	if err != nil {
		t.Fatal(err)
	}
	if b := briefing(t, s, outs[0].Key); len(b.Sources) != 2 || b.Sources[1].Name != "2" {
		t.Errorf("sources = %+v", b.Sources)
	}
	for _, part := range []transcript.SourcePart{two, one} {
		if err := s.Withdraw(ctx, store.Target{Source: part.SHA256}, reason); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Restore(ctx, store.Target{Source: one.SHA256}, "fine"); err != nil {
		t.Fatal(err)
	}
	_, err = s.BriefingByKey(ctx, outs[0].Key)
	isGone(t, "a briefing half of whose sources is withdrawn", err, reason)
	if err := s.Restore(ctx, store.Target{Source: two.SHA256}, "fine"); err != nil {
		t.Fatal(err)
	}
	briefing(t, s, outs[0].Key)
	sound(t, s)
}

func TestReadingOfWithdrawnSourceIsKeptAndNotShown(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	part := keep(t, s, source{name: "m"}, "bytes")
	if err := s.Withdraw(ctx, store.Target{Source: part.SHA256}, reason); err != nil {
		t.Fatal(err)
	}
	outs, err := s.Publish(ctx, store.Publication{Parts: []transcript.SourcePart{part}, Transcript: morning()})
	if err != nil || outs[0].Current {
		t.Fatalf("outcome = %+v, %v", outs, err)
	}
	_, err = s.Briefing(ctx, outs[0].Slug)
	isGone(t, "the briefing", err, reason)
	sound(t, s)
	if err := s.Restore(ctx, store.Target{Source: part.SHA256}, "fine"); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Briefing(ctx, outs[0].Slug); err != nil {
		t.Error(err)
	}
	sound(t, s)
}

func TestPublishingForBriefingThatIsNotHere(t *testing.T) {
	s := open(t)
	part := keep(t, s, source{name: "m"}, "bytes")
	_, err := s.Publish(context.Background(), store.Publication{Key: "nothing", Parts: []transcript.SourcePart{part}, Transcript: morning()})
	if !errors.Is(err, store.ErrNotFound) {
		t.Errorf("err = %v", err)
	}
}
