//go:build sqlite_fts5

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
)

// sources are the folders of the corpus whose text the archive is made of, by language.
var sources = map[string][]string{
	"en": {"wh-biden-md", "wh-remarks-qa-md", "wh-obama-remarks-txt", "fomc-presser-txt", "app-news-conferences"},
	"es": {"mx-mananera-txt"},
	"ru": {"kremlin-ru"},
	"zh": {"cn-mfa-zh"},
}

// language is real sentences in their order, and what word may follow two others.
type language struct {
	tag       string
	sentences []string
	follow    map[[2]string][]string
	starts    [][2]string
}

// readLanguage reads the sentences of one language's folders.
func readLanguage(corpus, tag string) (*language, error) {
	l := &language{tag: tag, follow: map[[2]string][]string{}}
	for _, dir := range sources[tag] {
		files, err := filepath.Glob(filepath.Join(corpus, dir, "*"))
		if err != nil {
			return nil, err
		}
		slices.Sort(files)
		for _, f := range files {
			b, err := os.ReadFile(f)
			if err != nil {
				return nil, err
			}
			l.read(string(b))
		}
	}
	if len(l.sentences) < 1000 {
		return nil, fmt.Errorf("%s has only %d sentences in %q: is -corpus right?", corpus, len(l.sentences), tag)
	}
	l.learn()
	return l, nil
}

func (l *language) read(s string) {
	s = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '*' || r == '#' || r == '|' {
			return ' '
		}
		return r
	}, s)
	cut := ".?!"
	if l.tag == "zh" {
		cut = "。？！"
	}
	for len(s) > 0 {
		i := strings.IndexAny(s, cut)
		if i < 0 {
			return
		}
		_, size := firstRune(s[i:])
		if t := strings.Join(strings.Fields(s[:i+size]), " "); len(t) > 20 && len(t) < 600 {
			l.sentences = append(l.sentences, t)
		}
		s = s[i+size:]
	}
}

func firstRune(s string) (rune, int) {
	for i, r := range s {
		if i == 0 {
			return r, len(string(r))
		}
	}
	return 0, 1
}

// learn fills in the chain of words, from every fourth sentence to bound memory.
func (l *language) learn() {
	for i := 0; i < len(l.sentences); i += 4 {
		w := strings.Fields(l.sentences[i])
		if len(w) < 4 {
			continue
		}
		l.starts = append(l.starts, [2]string{w[0], w[1]})
		for j := 2; j < len(w); j++ {
			k := [2]string{w[j-2], w[j-1]}
			if len(l.follow[k]) < 16 {
				l.follow[k] = append(l.follow[k], w[j])
			}
		}
	}
}
