package carrier

import (
	"slices"
	"sort"
	"strings"
)

// finish marks what stands outside the content of a whole page and returns the document.
func (p *page) finish() Document {
	d := &p.doc
	d.Text, d.Lines = string(p.text), slices.Clone(p.lines)
	for i := range d.Marks {
		d.Marks[i].Start = min(d.Marks[i].Start, len(d.Text))
		d.Marks[i].End = min(d.Marks[i].End, len(d.Text))
	}
	sort.SliceStable(d.Marks, func(i, j int) bool { return d.Marks[i].Start < d.Marks[j].Start })
	if t := strings.Join(strings.Fields(p.title.String()), " "); d.Meta.Title == "" {
		d.Meta.Title = t
	}
	p.setAround()
	if p.full {
		p.crop()
	}
	p.unwrap()
	declareCells(d)
	return *d
}

// contentShare is the part of a page's running text that its content element holds.
const contentShare = 0.85

// mainShare is the part of it from which an element is believed that says it is the content.
const mainShare = 0.5

// crop marks lines outside the innermost element that holds nearly all running text.
func (p *page) crop() {
	sum := p.sums()
	root := 0
	for i := range sum {
		if share := float64(sum[i]) / float64(max(sum[0], 1)); share >= contentShare || p.nodes[i].main && share >= mainShare {
			root = i
		}
	}
	within := make([]bool, len(p.nodes))
	for i := range p.nodes {
		within[i] = i == root || p.nodes[i].parent >= 0 && within[p.nodes[i].parent]
	}
	first := -1
	for i := range p.doc.Lines {
		if !within[p.owner[i]] {
			p.doc.Lines[i].Outside = true
		} else if first < 0 && !p.doc.Lines[i].Outside {
			first = i
		}
	}
	p.admitHead(root, first, within)
}

// admitHead takes back what stands right before the content beside it: a place in an element of its own.
func (p *page) admitHead(root, first int, within []bool) {
	for i := first - 1; i >= 0; i-- {
		l, at := &p.doc.Lines[i], int(p.owner[i])
		beside := at == p.nodes[root].parent || p.nodes[at].parent == p.nodes[root].parent
		if within[at] || !beside || p.apart[i] || l.Links > 0 || l.Item || l.End-l.Start > 200 {
			return
		}
		l.Outside = false
	}
}
