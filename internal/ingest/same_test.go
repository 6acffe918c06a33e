package ingest

import (
	"fmt"
	"strings"
	"testing"

	"podium/internal/store"
	"podium/internal/transcript"
)

// isOne is a correction that says of sources, by their SHA-256, that they are one briefing.
func isOne(names ...string) string {
	return fmt.Sprintf("corrections:\n  - {kind: same, sources: [%s], reason: The ministry moved its pages.}\n", strings.Join(names, ", "))
}

// Two copies of one briefing under other addresses, titles and days become one, whether a correction says so before the second comes, when
// it stands, or while it is withdrawn; it says so publicly, and parted again each has its address.
func TestCopiesThatStoodAsTwoAreOne(t *testing.T) {
	for name, arrive := range map[string]func(t *testing.T, p *Pipeline, dir, told string){
		"told before the second comes": func(t *testing.T, p *Pipeline, dir, told string) {
			send(t, p, bridge)
			tell(t, p, dir, "corrections.yaml", told)
			send(t, p, planks)
		},
		"told when both stand":        toldOfTwo,
		"told while one is withdrawn": toldWhileWithdrawn,
	} {
		t.Run(name, func(t *testing.T) {
			p, dir := tides(t)
			arrive(t, p, dir, isOne(sum([]byte(bridge)), sum([]byte(planks))))
			if rs, err := p.Regroup(t.Context()); err != nil || len(rs) > 0 {
				t.Errorf("united once more: %+v, %v", rs, err)
			}
			one := of(t, p, planks) // the later is what is shown
			if len(shown(t, p)) != 1 || len(one.Turns) != 5 {
				t.Fatalf("%d are shown, the first has %d turns", len(shown(t, p)), len(one.Turns))
			}
			if c := one.Corrections; len(c) != 1 || c[0].Kind != "same" || c[0].Source.SHA256 != sum([]byte(planks)) || c[0].Reason == "" {
				t.Errorf("of what was put right it says %+v", c)
			}
			agrees(t, p)
			partedAgain(t, p, dir, one)
		})
	}
}

func toldOfTwo(t *testing.T, p *Pipeline, dir, told string) {
	send(t, p, bridge, planks)
	was, second := of(t, p, bridge), of(t, p, planks)
	if was.Key == second.Key {
		t.Fatal("they are one before anybody says so")
	}
	tell(t, p, dir, "corrections.yaml", told)
	s, rs := reread(t, p)
	if s.Joined != 1 || s.Failed+s.Misfits > 0 || rs[0].Slug != second.Slug || rs[0].SameAs != of(t, p, planks).Slug {
		t.Fatalf("%+v, %+v", s, rs)
	}
	leads(t, p, second)
	if to, _, err := p.Store.Redirect(t.Context(), second.Slug); err != nil || to != of(t, p, planks).Slug {
		t.Errorf("the address of the second leads to %q, %v", to, err)
	}
}

func toldWhileWithdrawn(t *testing.T, p *Pipeline, dir, told string) {
	send(t, p, bridge, planks)
	target := store.Target{Source: sum([]byte(planks))}
	if err := p.Store.Withdraw(t.Context(), target, "Taken back."); err != nil {
		t.Fatal(err)
	}
	tell(t, p, dir, "corrections.yaml", told)
	if s, _ := reread(t, p); s.Joined+s.Failed+s.Misfits != 0 {
		t.Errorf("%+v", s)
	}
	if err := p.Store.Restore(t.Context(), target, "It was right."); err != nil {
		t.Fatal(err)
	}
	if rs, err := p.Regroup(t.Context()); err != nil || len(rs) != 1 || rs[0].SameAs == "" {
		t.Fatal(rs, err)
	}
}

// partedAgain parts what became one, after a later state of one copy has come.
func partedAgain(t *testing.T, p *Pipeline, dir string, one *transcript.Briefing) {
	later := planks + "\nQUESTION: Thank you.\n"
	send(t, p, planks, bridge, later)
	if now := of(t, p, later); now.Key != one.Key {
		t.Errorf("a later state of it is %s", now.Slug)
	}
	tell(t, p, dir, "corrections.yaml", notOne(sum([]byte(bridge)), sum([]byte(planks)))+
		strings.TrimPrefix(notOne(sum([]byte(bridge)), sum([]byte(later))), "corrections:\n"))
	if s, rs := reread(t, p); s.Parted != 1 || s.Failed > 0 {
		t.Fatalf("%+v, %+v", s, rs)
	}
	if of(t, p, bridge).Key == of(t, p, later).Key {
		t.Error("parted, they are one")
	}
	leads(t, p, one)
	agrees(t, p)
}

// What would lose words is not united, and says why.
func TestWhatIsNotUnited(t *testing.T) {
	later := planks + "\nQUESTION: Thank you.\n"
	for name, c := range map[string]struct {
		texts []string
		told  string
		want  string
	}{
		"other words": {[]string{bridge, post(1, 0)}, isOne(sum([]byte(bridge)), sum([]byte(post(1, 0)))), "next to no words in common"},
		"parts":       {[]string{bridge, post(1, 2), post(2, 2)}, isOne(sum([]byte(bridge)), sum([]byte(post(2, 2)))), "came in parts"},
		"a state of one is apart from the other": {[]string{bridge, planks, later}, isOne(sum([]byte(planks)), sum([]byte(bridge))) +
			strings.TrimPrefix(notOne(sum([]byte(later)), sum([]byte(bridge))), "corrections:\n"), "another correction keeps apart"},
	} {
		t.Run(name, func(t *testing.T) {
			p, dir := tides(t)
			send(t, p, c.texts...)
			was := len(shown(t, p))
			tell(t, p, dir, "corrections.yaml", c.told)
			s, rs := reread(t, p)
			said := ""
			for _, r := range rs {
				for _, m := range r.Misfits {
					said += m.String()
				}
			}
			if s.Misfits != 1 || !strings.Contains(said, c.want) {
				t.Errorf("%+v: %s", s, said)
			}
			if now := len(shown(t, p)); now != was || s.Joined != 0 {
				t.Errorf("%d were shown, %d are", was, now)
			}
			agrees(t, p)
		})
	}
}
