package cue

import "testing"

// TestFindCallInOtherWords covers where somebody sits, what is said after a call, and what an editor mends in it.
func TestFindCallInOtherWords(t *testing.T) {
	for _, c := range []struct{ text, name, outlet string }{
		{"That is where we are.\nIda, way in the back.", "Ida", ""},
		{"That is where we are.\nGo ahead, Otto, in the red tie.", "Otto", ""},
		{"That is where we are.\nOkay, third row. Ida, last one.", "Ida", ""},
		{"That is where we are.\nIda, yeah.", "Ida", ""},
		{"We have to stop here. But go ahead, Ida.", "Ida", ""},
		{"That is where we are.\nGo ahead, Ida. I promised you one.", "Ida", ""},
		{"That is where we are.\nIda Holm from Vik Radio. I saw your hand up first.", "Ida Holm", "Vik Radio"},
		{"That is where we are.\nAll right, Ida. Get us going.", "Ida", ""},
		{"With that, Ida, you want to kick us off? We have little time, as some of you must gather in ten minutes.", "Ida", ""},
		{"That is all that I have — you want to kick us off, Ida Holm?", "Ida Holm", ""},
		{"Let’s go to you, Ida. Go ahead.", "Ida", ""},
		{"Let’s do Ida Holm from Vik Radio, please.", "Ida Holm", "Vik Radio"},
		{"Then we go to our next question, which is Ida Holm from Vik Radio.", "Ida Holm", "Vik Radio"},
		{"The first question goes to Ida Holm, who’s with Vik Radio.", "Ida Holm", "Vik Radio"},
		{"Ida Holm, from Vik Radio, has the next question.", "Ida Holm", "Vik Radio"},
		{"I would like to recognize Mr. Otto Brandt for the first question.", "Otto Brandt", ""},
		{"That is where we are.\nMuy bien, vamos con Marco Penn.", "Marco Penn", ""},
		{"That is where we are.\nMarco, por favor, le damos la bienvenida.", "Marco", ""},
		{"That is where we are.\nMr. Brandt [Otto A. Brandt, Vik Press] is next.", "Otto A. Brandt", "Vik Press"},
		{"I understand that Otto Brandt [Vik Press] has the next question.", "Otto Brandt", "Vik Press"},
		{"That is where we are.\nMr. Brandt [O. Axel Brandt, Vik Press and Vik Service].", "O. Axel Brandt", "Vik Press and Vik Service"},
		{"I think we will go to Mr. Brandt now [Otto Brandt, Vik Press]", "Otto Brandt", "Vik Press"},
		{"We always have to have Mr. Brandt [Otto Brandt, Vik Press] for one.", "Otto Brandt", "Vik Press"},
		{"Mr. Brandt [Otto Brandt, Vik Press] has the first question tonight.", "Otto Brandt", "Vik Press"},
		{"Now, Mr. Brandt [Otto Brandt, Vik Press], I would like to answer your questions.", "Otto Brandt", "Vik Press"},
		{"Miss Holm [Ida Holm, Vik Press], I think you are number one tonight.", "Ida Holm", "Vik Press"},
		{"Ida [Ida Holm, Vik Press], how are you today?", "Ida Holm", "Vik Press"},
		{"Miss Holm [Ida Holm, Vik Press], the dues stay as they are.", "", ""},
		{"I told Miss Holm [Ida Holm, Vik Press] of it today.", "", ""},
		{"That is where we are.\nIda Ho- — Holm.", "Ida", ""},
		{"That is where we are.\nIda Holm KTM.", "Ida Holm", "KTM"},
		{"That is where we are.\nIda Holm III.", "Ida Holm III", ""},
		{"That is where we are.\nAda Halm [Holm], Vik Radio.", "Ada Holm", "Vik Radio"},
		{"That is where we are.\nIda [Ada], please.", "Ada", ""},
		{"That is where we are.\nYes, and then Ida.", "", ""},
		{"Ida Holm with Tick Radio [Vik Radio], please.", "Ida Holm", "Vik Radio"},
		{"The council has heard of it from Ida Holm with Tick Radio [Vik Radio].", "", ""},
		{"That is where we are.\n(Inaudible) at Vik Radio.", "", "Vik Radio"},
		{"That is where we are.\n(Inaudible) at the quay.", "", ""},
		{"That is where we are.\nLet’s got to Ida Holm at Vik Radio.", "Ida Holm", "Vik Radio"},
		{"We got to Ida Holm at Vik Radio.", "", ""},
		{"Taking two questions per side, alternating, we’ll start with Ida Holm of Vik Radio.", "Ida Holm", "Vik Radio"},
		{"First question, Ida Holm from Vik Radio on the Norland side.", "Ida Holm", "Vik Radio"},
		{"At this point, I would be glad to recognize Ms. Ida Holm of the Vik Tribune.", "Ida Holm", "Vik Tribune"},
		{"For our final question, we’ll head over to Ida Holm with Vik Radio.", "Ida Holm", "Vik Radio"},
		{"Ida, we can’t hear you.", "", ""},
		{"That is where we are.\nSecond-row Ida.", "", ""},
		{"I will get back to you, Ida.", "", ""},
		{"That is where we are.\nWell, Ida. The dues stay as they are until the council meets.", "", ""},
	} {
		got, _ := FindCall(c.text)
		if got.Name != c.name || got.Outlet != c.outlet {
			t.Errorf("FindCall(%q) = %q of %q, want %q of %q", c.text, got.Name, got.Outlet, c.name, c.outlet)
		}
	}
}
