package exchange_test

import (
	"regexp"
	"testing"

	"podium/internal/ingest/read/exchange"
	"podium/internal/transcript"
)

var brackets = regexp.MustCompile(`\[[^\]]+\]`)

// A conference of one chief, in which reporters are now and then printed by name: who ends it by thanks, whom an editor's brackets present, and
// officials who only look like them.
func TestReportersOfAChief(t *testing.T) {
	const opening = `THE PRESIDENT: Good morning. The harbour council met last night. ` + longAnswer + `
		Q: Mr. President, who pays for the crane?
		THE PRESIDENT: `
	for name, c := range map[string]struct {
		lines string
		turn  int
		want  transcript.Role
	}{
		"ends it by thanks":                    {opening + longAnswer + "\nMR. PENNY: Thank you, Mr. President.", 3, transcript.Reporter},
		"ends it twice":                        {opening + longAnswer + "\nMR. PENNY: Thank you, Mr. President.\nQ: And the pier?\nTHE PRESIDENT: " + longAnswer + "\nMR. PENNY: Thank you, Mr. President.", 3, transcript.Reporter},
		"asks and ends it":                     {opening + longAnswer + "\nQ: And the pier?\nTHE PRESIDENT: " + longAnswer + "\nMR. PENNY: Mr. President, when does it open?\nTHE PRESIDENT: " + longAnswer + "\nMR. PENNY: Thank you, Mr. President.", 5, transcript.Reporter},
		"an outlet behind the name":            {opening + longAnswer + "\nJo Penny, Associated Press: Thank you very much.", 3, transcript.Reporter},
		"an outlet, and more than thanks":      {opening + longAnswer + "\nJo Penny, Associated Press: The dues stay as they are.", 3, transcript.Briefer},
		"presented in brackets":                {opening + longAnswer + " Mr. Penny [Jo Penny, Tern Tribune], I thought that was your voice.\nMR. PENNY: I think you recognized the voice.\nTHE PRESIDENT: " + longAnswer, 3, transcript.Reporter},
		"presented in the label":               {opening + longAnswer + "\nQ: And the pier?\nTHE PRESIDENT [to Jo Penny, Tern Tribune]: I thought that was your voice.\nMR. PENNY: I think you recognized the voice.\nTHE PRESIDENT: " + longAnswer, 5, transcript.Reporter},
		"presented with an office":             {opening + longAnswer + " Mr. Penny [Jo Penny, Secretary of Tides] knows.\nMR. PENNY: The county pays for it.\nTHE PRESIDENT: " + longAnswer, 3, transcript.Briefer},
		"answers those who ask":                {opening + longAnswer + " Mr. Penny [Jo Penny, Tern Tribune].\nQ: And the pier?\nMR. PENNY: The county pays for it, as it has since the spring.\nTHE PRESIDENT: " + longAnswer, 4, transcript.Briefer},
		"spoken to in brackets, and asks":      {opening + longAnswer + " You [Jo Penny] are still here?\nMR. PENNY: Yes. When does the pier open?\nTHE PRESIDENT: " + longAnswer, 3, transcript.Reporter},
		"spoken to in brackets, and tells":     {opening + longAnswer + " You [Jo Penny] know more.\nMR. PENNY: Yes. The pier opens in the spring.\nTHE PRESIDENT: " + longAnswer, 3, transcript.Briefer},
		"somebody else's name in the brackets": {opening + longAnswer + " You [Jo Holm] are still here?\nMR. PENNY: Yes. When does the pier open?\nTHE PRESIDENT: " + longAnswer, 3, transcript.Briefer},
	} {
		t.Run(name, func(t *testing.T) {
			tr := script(t, c.lines)
			for i := range tr.Turns {
				turn := &tr.Turns[i]
				for _, at := range brackets.FindAllStringIndex(turn.Text, -1) {
					turn.Marks = append(turn.Marks, transcript.Mark{Kind: transcript.Inserted, Start: at[0], End: at[1]})
				}
			}
			exchange.Assign(tr, shipped(t))
			if turn := tr.Turns[c.turn]; turn.Role != c.want {
				t.Errorf("%s: %q is a %s, want %s", turn.Label, turn.Text, turn.Role, c.want)
			}
		})
	}
}

// An answer that begins by the name of another than the one who holds the floor parts them.
func TestAnsweredInBrackets(t *testing.T) {
	for answer, want := range map[string]string{
		"Miss Holm [Ida Holm, Vik Radio], it opens tomorrow. ":             "s1 e2,3,4 e5,6",
		"Mr. Penny [Jo Penny, Tern Tribune], it opens tomorrow. ":          "s1 e2,3,4,5,6",
		"As Miss Holm [Ida Holm, Vik Radio] has said, it opens tomorrow. ": "s1 e2,3,4,5,6",
	} {
		tr := script(t, `THE PRESIDENT: Good morning. The harbour council met last night. `+longAnswer+`
			THE PRESIDENT: Mr. Penny [Jo Penny, Tern Tribune].
			Q: Who pays for the crane?
			THE PRESIDENT: It is the county that pays.
			Q: And for the crane's driver, sir?
			THE PRESIDENT: `+answer+longAnswer)
		exchange.Assign(tr, nil)
		if got := shape(tr); got != want {
			t.Errorf("%q: %s, want %s", answer, got, want)
		}
	}
}

// Who presents himself by a first name that cannot be the one of whoever holds the floor is another.
func TestAnotherFirstName(t *testing.T) {
	for name, want := range map[string]string{"It’s Otto.": "s1 e2,3 e4,5", "It’s Ida.": "s1 e2,3,4,5", "It’s late.": "s1 e2,3,4,5"} {
		tr := script(t, `OFFICIAL QUILL: The ferries run again from Monday, and we pay for the crossing. Let’s go to Ida Holm with Vik Radio.
		Q: Thank you so much for this. Will the pilots be paid as well, and from which fund does it come?
		OFFICIAL QUILL: They will be paid from the harbour fund, as they have been since the spring, and nobody has gone to court over it.
		Q: Thanks, Quill. `+name+` I was hoping to hear of the pilots and of what they are paid.
		OFFICIAL QUILL: We do not speak of what they are paid.`)
		exchange.Assign(tr, shipped(t))
		if got := shape(tr); got != want {
			t.Errorf("%s: exchanges %s, want %s", name, got, want)
		}
	}
}
