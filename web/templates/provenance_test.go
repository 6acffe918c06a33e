package templates

import "testing"

func TestASourceIsOpenedAtTheWords(t *testing.T) {
	for _, c := range []struct{ address, words, want string }{
		{"https://tides.example/b/1", "Who paid for the oil, and when", "https://tides.example/b/1#:~:text=Who%20paid%20for%20the%20oil%2C%20and%20when"},
		{"https://tides.example/b?x=1#top", "a cease-fire & more + less", "https://tides.example/b?x=1#top:~:text=a%20cease%2Dfire%20%26%20more%20%2B%20less"},
		{"https://tides.example/", "¿Quién?", "https://tides.example/#:~:text=%C2%BFQui%C3%A9n%3F"},
	} {
		s := Source{Address: c.address, Words: c.words}
		if got := s.AtWords(); got != c.want {
			t.Errorf("%s, %s: %s, want %s", c.address, c.words, got, c.want)
		}
	}
}
