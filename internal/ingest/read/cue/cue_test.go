package cue

import "testing"

func TestWhoSpeaks(t *testing.T) {
	if !AsksName(cut("Tell me your name again? Sorry.")) || AsksName(cut("In the name of the harbour, no.")) {
		t.Error("who asks for a name")
	}
	if in, ok := NameAlone("Otto Lund."); !ok || in.Name != "Otto Lund" {
		t.Errorf("a name alone is read as %q", in.Name)
	}
	if in, ok := NameAlone("Otto Lund said so."); ok {
		t.Errorf("%q introduces itself", in.Name)
	}
	known := func(s string) bool { return s == "Vik Radio" }
	for text, want := range map[string]string{"That is all. I’ll go to the Vik Radio.": "Vik Radio", "Thank you, Vik Radio.": "Vik Radio", "I read it in the Vik Radio.": "", "Yes, Otto.": ""} {
		if got, _ := CalledOutlet(&cut(text).Run, known); got.Name != want {
			t.Errorf("CalledHouse(%q) = %q, want %q", text, got.Name, want)
		}
	}
	in, ok := Editor("Well, as you know, Ida [Ida Holm, Vik Radio], the quay is open.")
	if !ok || in.Name != "Ida Holm" || in.Outlet != "Vik Radio" {
		t.Errorf("the editor names %q of %q", in.Name, in.Outlet)
	}
}

func TestReadOpening(t *testing.T) {
	for _, c := range []struct {
		text string
		want func(Opening) bool
		says string
	}{
		{"Thank you, Ada. Two questions on the dues, if I may.", func(o Opening) bool { return o.Greets && !o.Courtesy }, "greets"},
		{"Thank you, Mr. President.", func(o Opening) bool { return o.Courtesy }, "courtesy"},
		{"And what about the ferry?", func(o Opening) bool { return o.Goes }, "goes on"},
		{"Presidente, ¿pero y el puerto?", func(o Opening) bool { return o.Goes && o.Vocative }, "goes on after the vocative"},
		{"Just one more on that, if I could.", func(o Opening) bool { return o.Mine }, "own follow-up"},
		{"Can I ask a quick follow-up?", func(o Opening) bool { return o.Joins && o.BidOnly }, "joins"},
		{"On another subject, the lighthouse.", func(o Opening) bool { return o.Topic }, "topic"},
		{"— of the harbour board.", func(o Opening) bool { return o.Dash }, "takes up"},
		{"So if the board —", func(o Opening) bool { return o.Cut }, "is cut"},
		{"(Inaudible.)", func(o Opening) bool { return o.Stage }, "stage direction"},
		{"Mr. Secretary, is it so?", func(o Opening) bool { return o.Vocative && o.Questions }, "vocative"},
	} {
		if !c.want(ReadOpening(c.text)) {
			t.Errorf("ReadOpening(%q) does not say %s: %+v", c.text, c.says, ReadOpening(c.text))
		}
	}
}

func FuzzCues(f *testing.F) {
	for _, s := range []string{"First question goes to Petra Lindqvist with the H.C. Tribune.", "Yes, in the back.", "Hi, Ida Holm with Vik Radio.", "问：路透社记者", "Buenos días. Carla Mondo, de La Fogata.", "— [", "Thanks, \xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if c, ok := FindCall(s); ok {
			if c.Name != "" && s[c.NameAt.Start:c.NameAt.End] != c.Name {
				t.Errorf("call's span %v of %q is not %q", c.NameAt, s, c.Name)
			}
			if c.Outlet != "" && s[c.OutletAt.Start:c.OutletAt.End] != c.Outlet {
				t.Errorf("outlet's span %v of %q is not %q", c.OutletAt, s, c.Outlet)
			}
		}
		if in, ok := FindIntro(s, func(string) bool { return true }); ok && in.Name != "" && s[in.NameAt.Start:in.NameAt.End] != in.Name {
			t.Errorf("introduction's span %v of %q is not %q", in.NameAt, s, in.Name)
		}
		for _, a := range FindAddresses(s) {
			if s[a.Start:a.End] != a.Name {
				t.Errorf("address's span %v of %q is not %q", a.Span, s, a.Name)
			}
		}
		ReadOpening(s)
		Closes(cut(s))
		Hosts(s)
	})
}
