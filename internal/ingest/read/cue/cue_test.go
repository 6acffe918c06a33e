package cue

import "testing"

func TestFindCall(t *testing.T) {
	for _, c := range []struct {
		text, name, outlet string
		call, whole        bool
	}{
		{"First question goes to Petra Lindqvist with the H.C. Tribune.", "Petra Lindqvist", "H.C. Tribune", true, true},
		{"Oren Hale with The Gazette.", "Oren Hale", "The Gazette", true, true},
		{"Oren Hale.", "Oren Hale", "", true, true},
		{"We will review it. Let’s go to Rosa O’Dell.", "Rosa O’Dell", "", true, false},
		{"Let’s go to the line of Nick Warner, please.", "Nick Warner", "", true, true},
		{"Thank you. Going to Greta Robb.", "Greta Robb", "", true, true},
		{"Thank you. Dan Lee, L.B. Times.", "Dan Lee", "L.B. Times", true, true},
		{"Thank you. Anne, CNX.", "Anne", "CNX", true, true},
		{"That is where we are.\nGo ahead.", "", "", true, false},
		{"That is where we are.\nYes, in the back.", "", "", true, false},
		{"That is where we are.\nBrita, go ahead.", "Brita", "", true, false},
		{"That is where we are.\nOkay. Go ahead, Eugen.", "Eugen", "", true, false},
		{"That is where we are. Mats, would you like to —", "Mats", "", true, false},
		{"We hope for peace. Walt [Walter Rogge, Union Press Radio].", "Walter Rogge", "Union Press Radio", true, false},
		{"Well done. We’ll take a few questions. Yes, please.", "", "", true, true},
		{"How about one more? One more. Go right ahead.", "", "", true, true},
		{"Yes.", "", "", false, false},
		{"Sure.", "", "", false, false},
		{"That is it.", "", "", false, false},
		{"We talked with Prime Minister Abel.", "", "", false, false},
		{"I haven’t spoken to the President.", "", "", false, false},
		{"And the final question goes to Alexander Bakker with De Courant.", "Alexander Bakker", "De Courant", true, true},
		{"Next question, please.", "", "", true, true},
		{"Our next question comes from the line of Farid Pul. Your line is open.", "Farid Pul", "", true, true},
		{"We’ll go to Scott Horner for the last question.", "Scott Horner", "", true, true},
		{"Entonces se va a atender.\nUna más.", "", "", true, false},
	} {
		got, ok := FindCall(c.text)
		if ok != c.call || got.Name != c.name || got.Outlet != c.outlet || got.Whole != c.whole {
			t.Errorf("FindCall(%q) = %v %q of %q whole %v, want %v %q of %q whole %v", c.text, ok, got.Name, got.Outlet, got.Whole, c.call, c.name, c.outlet, c.whole)
		}
		if ok && got.Name != "" && c.text[got.NameAt.Start:got.NameAt.End] != got.Name {
			t.Errorf("FindCall(%q): span says %q", c.text, c.text[got.NameAt.Start:got.NameAt.End])
		}
	}
}
