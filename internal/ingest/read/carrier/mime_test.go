package carrier_test

import (
	"encoding/base64"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"
)

func trimmed(s string) string { return strings.TrimSpace(s) }

// message is a message of parts.
func message(head string, parts ...string) string {
	return "MIME-Version: 1.0\r\n" + head + "Content-Type: multipart/mixed; boundary=\"x\"\r\n\r\n--x\r\n" + strings.Join(parts, "\r\n--x\r\n") + "\r\n--x--\r\n"
}

func TestMessages(t *testing.T) {
	text := strings.Join(said, "\r\n\r\n")
	east, err := charmap.Windows1251.NewEncoder().String("Вопрос: Кто платит? Округ?")
	if err != nil {
		t.Fatal(err)
	}
	attached := "Content-Type: application/octet-stream; name=\"lock.docx\"\r\nContent-Disposition: attachment; filename=\"lock.docx\"\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64.StdEncoding.EncodeToString(newDOCX(t, word(said)))
	whole := message("Subject: RE: Fwd: =?utf-8?q?On_the_lock?=\r\n", "Content-Type: text/plain\r\n\r\n"+text)
	for name, c := range map[string]struct {
		body, title, address string
		want                 []string
		says                 string
	}{
		"a text":                        {whole, "On the lock", "", said, ""},
		"kept with others before":       {"From ida@tides.example Sun May  4 10:00:00 2031\n" + whole, "On the lock", "", said, ""},
		"broken off":                    {strings.TrimSuffix(whole, "\r\n--x--\r\n"), "On the lock", "", said, "the message is damaged"},
		"a line that is no field":       {strings.Replace(whole, "Subject", "no field here\r\nSubject", 1), "On the lock", "", said, ""},
		"a set that is named":           {message("", "Content-Type: text/plain; charset=windows-1251\r\n\r\n"+east), "", "", []string{"Вопрос: Кто платит? Округ?"}, ""},
		"a sign that is no coding":      {message("", "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p class=3D\"a\">QUESTION: Why=3F 2 =zz 2, so=\r\n.</p>"), "", "", []string{"QUESTION: Why? 2 =zz 2, so."}, ""},
		"a saved page":                  {message("From: <Saved by a browser>\r\nSnapshot-Content-Location: https://tides.example/1\r\nSubject: On the lock\r\n", "Content-Type: text/html\r\nContent-Location: https://tides.example/2\r\n\r\n"+saidHTML, "Content-Type: text/css\r\n\r\np {}"), "On the lock", "https://tides.example/1", said, ""},
		"a document that comes with it": {message("Subject: Transcript\r\n", "Content-Type: text/plain\r\n\r\nSee below.", attached), "", "", said, ""},
	} {
		t.Run(name, func(t *testing.T) {
			docs := extract(t, "a.eml", []byte(c.body))
			if diff := cmp.Diff(c.want, lines(&docs[0])); len(docs) != 1 || diff != "" {
				t.Errorf("%d documents, lines differ (-want +got):\n%s", len(docs), diff)
			}
			if docs[0].Meta.Title != c.title || docs[0].Meta.URL != c.address {
				t.Errorf("title %q, address %q", docs[0].Meta.Title, docs[0].Meta.URL)
			}
			if got := told(docs); !strings.Contains(got, c.says) || c.says == "" && got != "" {
				t.Errorf("told %q", got)
			}
		})
	}
}

// Messages that are kept in one file are transcripts each.
func TestMessagesInOneFile(t *testing.T) {
	body := "From a Sun May  4 10:00:00 2031\nSubject: One\n\nQUESTION: Why?\n>From Ternmouth, too?\nFrom Saltmouth?\n\nFrom b Sun May  4 11:00:00 2031\nSubject: Two\n\nQUESTION: When?\n"
	docs := extract(t, "a.mbox", []byte(body))
	if diff := cmp.Diff([]string{"QUESTION: Why?\nFrom Ternmouth, too?\nFrom Saltmouth?", "QUESTION: When?"}, []string{trimmed(docs[0].Text), trimmed(docs[len(docs)-1].Text)}); len(docs) != 2 || diff != "" {
		t.Errorf("%d documents differ (-want +got):\n%s", len(docs), diff)
	}
	if docs[0].Meta.Title != "One" || docs[1].Meta.Title != "Two" {
		t.Errorf("titles %q, %q", docs[0].Meta.Title, docs[1].Meta.Title)
	}
}
