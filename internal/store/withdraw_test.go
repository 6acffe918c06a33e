package store_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"podium/internal/store"
	"podium/internal/transcript"
)

const reason = "Published by mistake."

// isGone fails the test unless err is a *Gone for the reason, with no words.
func isGone(t *testing.T, what string, err error, reason string) {
	t.Helper()
	var g *store.Gone
	if !errors.As(err, &g) || g.Reason != reason || g.Words != "" {
		t.Errorf("%s answers %v, want gone: %s", what, err, reason)
	}
}

func TestWithdrawnBriefingIsNowhereUntilRestored(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	o := publish(t, s, source{name: "m"}, morning())
	was := briefing(t, s, o.Key)
	if err := s.Withdraw(ctx, store.Target{Briefing: o.Slug}, ""); !errors.Is(err, store.ErrNoReason) {
		t.Errorf("without a reason: %v", err)
	}
	if err := s.Withdraw(ctx, store.Target{Briefing: o.Slug}, reason); err != nil {
		t.Fatal(err)
	}
	_, err := s.Briefing(ctx, o.Slug)
	isGone(t, "the briefing", err, reason)
	_, err = s.BriefingAt(ctx, o.Key, 1)
	isGone(t, "its revision", err, reason)
	for _, id := range ids(was) {
		if l, err := s.Locate(ctx, id); err != nil || l.Status != store.Lost || l.Reason != reason || l.Words != "" {
			t.Errorf("turn: %s", location(l, err))
		}
		if _, err := s.Passage(ctx, id); !errors.Is(err, store.ErrNotFound) {
			t.Errorf("passage %s: %v", id, err)
		}
	}
	if l, err := s.List(ctx, store.Filter{}); err != nil || l.Total != 0 || len(l.People) != 0 {
		t.Errorf("list = %+v, %v", l, err)
	}
	if _, err := s.Person(ctx, "linda-roe"); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("person: %v", err)
	}
	cs, err := s.Changes(ctx, o.Seq, 10)
	if err != nil || len(cs) != 1 || !cs[0].Gone || cs[0].Key != o.Key {
		t.Errorf("changes = %+v, %v", cs, err)
	}
	sound(t, s)

	if err := s.Restore(ctx, store.Target{Briefing: o.Key}, "It was right after all."); err != nil {
		t.Fatal(err)
	}
	now, err := s.Briefing(ctx, o.Slug)
	if err != nil || now.Words() != was.Words() || now.Turns[3].ID != was.Turns[3].ID {
		t.Errorf("restored: %v", err)
	}
	if err := s.Restore(ctx, store.Target{Briefing: o.Key}, "again"); !errors.Is(err, store.ErrNotWithdrawn) {
		t.Errorf("restored twice: %v", err)
	}
	sound(t, s)
}

// versions publishes two versions of the morning briefing and returns their sources. The second has lost
// the fifth turn's words.
func versions(t *testing.T, s *store.Store) (key string, sha [2]string, lost string) {
	t.Helper()
	page := "https://harbour.example/m"
	v2 := morning()
	v2.Title = "Morning briefing, corrected"
	v2.Turns[4].Text = "No comment."
	key = publish(t, s, source{name: "a", url: page, version: "1"}, morning()).Key
	lost = briefing(t, s, key).Turns[4].ID
	publish(t, s, source{name: "b", url: page, version: "2"}, v2)
	rs, err := s.Revisions(context.Background(), key)
	if err != nil || len(rs) != 2 {
		t.Fatalf("revisions = %+v, %v", rs, err)
	}
	return key, [2]string{rs[1].Sources[0].SHA256, rs[0].Sources[0].SHA256}, lost
}

func TestWithdrawnSourceUncoversTheVersionBefore(t *testing.T) {
	ctx := context.Background()
	s := open(t)
	key, sha, lost := versions(t, s)
	v2 := briefing(t, s, key)
	if err := s.Withdraw(ctx, store.Target{Source: sha[1]}, reason); err != nil {
		t.Fatal(err)
	}
	b := briefing(t, s, key)
	if b.Revision != 1 || b.Turns[4].ID != lost {
		t.Errorf("revision %d is shown", b.Revision)
	}
	if l, err := s.Locate(ctx, lost); err != nil || l.Status != store.Here {
		t.Errorf("the turn that is back: %s", location(l, err))
	}
	if l, err := s.Locate(ctx, v2.Turns[4].ID); err != nil || l.Status != store.Lost || l.Reason != reason || l.Words != "" {
		t.Errorf("the withdrawn turn: %s", location(l, err))
	}
	if to, _, err := s.Redirect(ctx, v2.Slug); to != b.Slug || err != nil {
		t.Errorf("redirect leads to %q, %v", to, err)
	}
	_, err := s.Source(ctx, sha[1])
	isGone(t, "the source", err, reason)
	_, err = s.SourceBody(ctx, sha[1])
	isGone(t, "its bytes", err, reason)
	_, err = s.BriefingAt(ctx, key, 2)
	isGone(t, "its revision", err, reason)
	sound(t, s)

	if err := s.Withdraw(ctx, store.Target{Source: sha[0]}, "This one too."); err != nil {
		t.Fatal(err)
	}
	_, err = s.BriefingByKey(ctx, key)
	isGone(t, "the briefing without sources", err, reason)
	sound(t, s)

	if err := s.Restore(ctx, store.Target{Source: sha[1]}, "fine"); err != nil {
		t.Fatal(err)
	}
	if b := briefing(t, s, key); b.Revision != 2 {
		t.Errorf("revision %d is shown", b.Revision)
	}
	sound(t, s)
}

func TestErasedBriefingLeavesHashesAndAddresses(t *testing.T) {
	ctx := context.Background()
	dir := t.TempDir()
	s := openIn(t, dir, store.Options{Now: clock()})
	key, sha, lost := versions(t, s)
	other := publish(t, s, source{name: "o"}, read("Evening", "2030-01-02", "CAPTAIN ROE: The swing bridge stays shut."))
	v2 := briefing(t, s, key)
	if err := s.Erase(ctx, store.Target{Briefing: key}, reason); err != nil {
		t.Fatal(err)
	}
	for _, id := range append(ids(v2), lost) {
		if l, err := s.Locate(ctx, id); err != nil || l.Status != store.Lost || l.Reason != reason || l.Words != "" {
			t.Errorf("turn: %s", location(l, err))
		}
	}
	_, err := s.Briefing(ctx, v2.Slug)
	isGone(t, "the briefing", err, reason)
	if to, _, err := s.Redirect(ctx, "2030-01-02-morning-briefing-on-the-ferry"); to != v2.Slug || err != nil {
		t.Errorf("its earlier address leads to %q, %v", to, err)
	}
	for _, h := range sha {
		_, err := s.SourceBody(ctx, h)
		isGone(t, "the bytes", err, reason)
	}
	if err := s.Restore(ctx, store.Target{Briefing: key}, "please"); !errors.Is(err, store.ErrErased) {
		t.Errorf("restoring: %v", err)
	}
	b := morning()
	_, err = s.Keep(ctx, &transcript.Source{Name: "a"}, []byte(b.Title+"\n"+b.Words()))
	isGone(t, "keeping the same bytes again", err, reason)
	sound(t, s)
	if _, err := s.BriefingByKey(ctx, other.Key); err != nil {
		t.Errorf("the other briefing: %v", err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	noTrace(t, dir, "scaffolding")
}

// noTrace fails the test where a word is left in the files, compressed frames aside.
func noTrace(t *testing.T, dir, word string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, store.File+"*"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no files in %s: %v", dir, err)
	}
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Contains(raw, []byte(word)) {
			t.Errorf("%s still holds %q", f, word)
		}
	}
}

func TestErasedSourceTakesItsRevisionsAlong(t *testing.T) {
	for n, want := range map[int]struct{ shown int }{0: {2}, 1: {1}} {
		ctx := context.Background()
		s := open(t)
		key, sha, lost := versions(t, s)
		v2 := briefing(t, s, key)
		if err := s.Erase(ctx, store.Target{Source: sha[n]}, reason); err != nil {
			t.Fatal(err)
		}
		if b := briefing(t, s, key); b.Revision != want.shown {
			t.Errorf("revision %d is shown, want %d", b.Revision, want.shown)
		}
		for _, id := range append(ids(v2), lost) {
			l, err := s.Locate(ctx, id)
			if err != nil || l.Status == store.Lost && l.Words != "" {
				t.Errorf("turn: %s", location(l, err))
			}
		}
		rs, err := s.Revisions(ctx, key)
		if err != nil || len(rs) != 2 || !rs[1-n].Erased || rs[n].Erased {
			t.Errorf("revisions = %+v, %v", rs, err)
		}
		for name, change := range map[string]func(context.Context, store.Target, string) error{"withdrawn": s.Withdraw, "restored": s.Restore} {
			if err := change(ctx, store.Target{Source: sha[n]}, reason); !errors.Is(err, store.ErrErased) {
				t.Errorf("what is erased is %s: %v", name, err)
			}
		}
		if err := s.Restore(ctx, store.Target{Source: sha[1-n]}, reason); !errors.Is(err, store.ErrNotWithdrawn) {
			t.Errorf("what was never withdrawn is restored: %v", err)
		}
		sound(t, s)
	}
}

func TestWithdrawingWhatIsNotHere(t *testing.T) {
	s := open(t)
	for _, target := range []store.Target{{Briefing: "nothing"}, {Source: "nothing"}} {
		for name, err := range map[string]error{
			"withdraw": s.Withdraw(context.Background(), target, reason),
			"restore":  s.Restore(context.Background(), target, reason),
			"erase":    s.Erase(context.Background(), target, reason),
		} {
			if !errors.Is(err, store.ErrNotFound) {
				t.Errorf("%s %+v: %v", name, target, err)
			}
		}
	}
}
