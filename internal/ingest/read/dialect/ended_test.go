package dialect

import "testing"

// What stands under the last words and says at what time all ended, and what is somebody's last words.
func TestEndedHour(t *testing.T) {
	for s, want := range map[string]string{
		"(Fin à 15 h 20)": "15 h 20", "Fin de la conférence de presse à 15h20": "15h20", "(La séance est levée à 15 h 20.)": "15 h 20", "(Termina a las 15:20 horas)": "15:20 horas", "(Ende: 15.20 Uhr)": "15.20 Uhr",
		"(Fine ore 15.20)": "15.20", "Fim: 15h20": "15h20", "Конец брифинга: 15:20": "15:20", "(The briefing ended at 3:20 p.m. EST)": "3:20 p.m. EST", "The briefing concluded at 3 p.m.": "3 p.m.", "（午後3時20分終了）": "午後3時20分", "（发布会于下午3时20分结束）": "下午3时20分",
		"The meeting ended at 3:20 p.m.": "", "ended at 3:20 p.m.": "", "It ends at 3:20 p.m.": "", "(The ferry leaves at 15:20)": "", "(Ended, as I said, at 15:20, by the tide of Ness.)": "", "The briefing ended at 3 p.m. and so did we.": "", "Fin de la journée, 15 bateaux": "", "（午後3時20分開始）": "", "午後3時20分": "", "15:20": "",
	} {
		if got := endedHour(s); got != want {
			t.Errorf("%q ended at %q, want %q", s, got, want)
		}
	}
	const talk = "MS QUILL: Good morning. The tide is in.\n\nQUESTION: Why is it in?\n\nMS QUILL: So it is.\n\nQUESTION: And the ferry?\n\nMS QUILL: It runs."
	for s, want := range map[string]string{"Ende: 15.20 Uhr": "It runs.", "(Fin à 15 h 20)": "It runs.", "(Fin de la transcription)": "It runs.", "(Fin à la pluie)": "It runs.\n(Fin à la pluie)"} {
		turns := turnsOf(t, talk+"\n\n"+s)
		if got := turns[len(turns)-1].Text; got != want {
			t.Errorf("under %q the last words are %q, want %q", s, got, want)
		}
	}
}
