package web

import (
	"net/url"
	"strings"
	"time"
	"unicode"

	"github.com/gosimple/slug"
)

const fileNameMax = 60 // bytes or letters of a download's name before its day

// downloadOf is the value of Content-Disposition for what is made anew at each request: its file is called by what it holds and the
// day, so that ten exports of a day are told apart.
func downloadOf(holds, otherwise, ext string) string {
	name := fileWords(holds)
	plain := slug.Make(name)
	if name == "" || plain == "" {
		name, plain = otherwise, otherwise
	}
	tail := "-" + time.Now().UTC().Format(time.DateOnly) + "." + ext
	return attachment(cutName(plain)+tail, cutName(name)+tail)
}

// attachment names a download, for programs that read plain letters and for those that read all.
func attachment(plain, name string) string {
	return `attachment; filename="` + plain + `"; filename*=UTF-8''` + strings.ReplaceAll(url.QueryEscape(name), "+", "%20")
}

// fileWords are the letters and digits of a text, words parted by hyphens.
func fileWords(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	}), "-")
}

// cutName cuts a name between two words where there are any.
func cutName(name string) string {
	runes := []rune(name)
	if len(runes) <= fileNameMax {
		return name
	}
	name = string(runes[:fileNameMax])
	if at := strings.LastIndexByte(name, '-'); at > 0 {
		name = name[:at]
	}
	return name
}

// plainName is a file's name in ASCII.
func plainName(name string) string {
	return strings.Map(func(r rune) rune {
		if r > unicode.MaxASCII || r == '\\' {
			return '_'
		}
		return r
	}, name)
}
