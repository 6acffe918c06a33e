package authority

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"sync"

	"go.yaml.in/yaml/v3"
)

// file is the shape of any of the four files; each holds its own list only.
type file struct {
	Hosts       [][]string   `yaml:"hosts"`
	Series      []Series     `yaml:"series"`
	People      []Person     `yaml:"people"`
	Outlets     []Outlet     `yaml:"outlets"`
	Corrections []Correction `yaml:"corrections"`
}

// lay adds one file's entries; one with a known slug replaces the entry that has it.
func (f *Files) lay(name string, body []byte, at string) error {
	var in file
	dec := yaml.NewDecoder(bytes.NewReader(body))
	dec.KnownFields(true)
	if err := dec.Decode(&in); err != nil && !errors.Is(err, io.EOF) {
		return fmt.Errorf("%s: %s: mend the line, or see the format in the documentation of archive files", at, plain(err))
	}
	if err := in.only(strings.TrimSuffix(name, ".yaml")); err != nil {
		return fmt.Errorf("%s: %w", at, err)
	}
	w := where{at: at, lines: sync.OnceValue(func() map[string][]int { return itemLines(body) })}
	for _, group := range in.Hosts {
		for _, h := range group {
			f.hosts[strings.ToLower(h)] = strings.ToLower(group[0])
		}
	}
	if err := put(&f.series, f.seriesAt, in.Series, w, "series"); err != nil {
		return err
	}
	if err := put(&f.people, f.personAt, in.People, w, "people"); err != nil {
		return err
	}
	if err := put(&f.outlets, f.outletAt, in.Outlets, w, "outlets"); err != nil {
		return err
	}
	for i, c := range in.Corrections {
		if err := c.check(); err != nil {
			return w.errorf("corrections", i, err)
		}
		in.Corrections[i].at = w.place("corrections", i)
	}
	f.corrections = append(f.corrections, in.Corrections...)
	return nil
}

// only refuses a list that belongs into another file.
func (in *file) only(list string) error {
	n := map[string]int{"series": len(in.Series) + len(in.Hosts), "people": len(in.People), "outlets": len(in.Outlets), "corrections": len(in.Corrections)}
	for have, count := range n {
		if have != list && count > 0 {
			return fmt.Errorf("holds the list %q: move it to %s.yaml", have, have)
		}
	}
	return nil
}

// entry is a list's element that has a slug.
type entry interface {
	slug() string
	check() error
}

func put[T entry](list *[]T, at map[string]int, add []T, w where, name string) error {
	here := map[string]bool{}
	for i, e := range add {
		if err := e.check(); err != nil {
			return w.errorf(name, i, err)
		}
		if here[e.slug()] {
			return w.errorf(name, i, fmt.Errorf("slug %q stands twice in this file: give one another slug", e.slug()))
		}
		here[e.slug()] = true
		if k, ok := at[e.slug()]; ok {
			(*list)[k] = e
			continue
		}
		at[e.slug()] = len(*list)
		*list = append(*list, e)
	}
	return nil
}

// where returns an error's file and line.
type where struct {
	at    string
	lines func() map[string][]int
}

func (w where) errorf(list string, i int, err error) error {
	return fmt.Errorf("%s: %w", w.place(list, i), err)
}

func (w where) place(list string, i int) string {
	line := 0
	if l := w.lines()[list]; i < len(l) {
		line = l[i]
	}
	return fmt.Sprintf("%s:%d", w.at, line)
}

// itemLines returns the line at which each element of each top-level list begins.
func itemLines(body []byte) map[string][]int {
	var doc yaml.Node
	out := map[string][]int{}
	if yaml.Unmarshal(body, &doc) != nil || len(doc.Content) == 0 {
		return out
	}
	top := doc.Content[0].Content
	for i := 0; i+1 < len(top); i += 2 {
		for _, item := range top[i+1].Content {
			out[top[i].Value] = append(out[top[i].Value], item.Line)
		}
	}
	return out
}

var (
	typeName = regexp.MustCompile(` in type authority\.(\w+)`)
	misplace = regexp.MustCompile("cannot unmarshal !!\\w+( `[^`]*`)? into \\S+")
)

// plain rewords what the YAML package says for somebody who has never seen Go.
func plain(err error) string {
	s := strings.TrimPrefix(err.Error(), "yaml: ")
	s = strings.Join(strings.Fields(strings.TrimPrefix(s, "unmarshal errors:")), " ")
	s = typeName.ReplaceAllString(s, " here")
	s = misplace.ReplaceAllString(s, "something else than$1 belongs here")
	return strings.ReplaceAll(s, "field ", "key ")
}
