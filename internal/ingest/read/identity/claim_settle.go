package identity

import "podium/internal/transcript"

// settleName makes one asker of the claims. A self-introduction or label beats a call, a call beats
// what an answer says; where two agree the fuller name is given.
func (r *resolver) settleName(names []claim) transcript.Attribution {
	if len(names) == 0 {
		return nobody
	}
	best := names[0]
	a := transcript.Attribution{Name: best.name, Standing: transcript.Stated, Evidence: []transcript.Evidence{best.Evidence}}
	for _, c := range names[1:] {
		if r.compared.agree(c.name, best.name) {
			a.Name = r.compared.fuller(a.Name, c.name)
			a.Evidence = append(a.Evidence, c.Evidence)
		}
	}
	if best.Kind == "address" || best.Kind == "footnote" {
		a.Standing = transcript.Inferred
	}
	a.Key = keyOf(a.Name)
	if p, ok := r.auth.PersonByName(a.Name); ok {
		a.Key = p.Slug
	}
	return a
}

// settleOutlet makes one outlet of the claims: as printed, in its fullest form, with the page of the
// outlet that the name is an alias of. Claims of two outlets settle for the reporter's own words.
func (r *resolver) settleOutlet(outlets []claim) transcript.Attribution {
	if len(outlets) == 0 {
		return nobody
	}
	best := outlets[0]
	a := transcript.Attribution{Name: best.name, Key: r.outletKey(best.name), Standing: transcript.Stated, Evidence: []transcript.Evidence{best.Evidence}}
	for _, c := range outlets[1:] {
		if r.outletKey(c.name) == a.Key {
			a.Name = r.compared.fuller(a.Name, c.name)
			a.Evidence = append(a.Evidence, c.Evidence)
		}
	}
	return a
}

func (r *resolver) outletKey(name string) string {
	if o, ok := r.auth.OutletByName(name); ok {
		return o.Slug
	}
	return keyOfOutlet(name)
}
