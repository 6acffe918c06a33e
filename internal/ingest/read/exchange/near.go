package exchange

import (
	"math"

	"podium/internal/transcript"
)

// nearness tells how like each other the blocks of a transcript are, a block being a question with what
// answers it.
type nearness struct {
	block []int       // of each turn; -1 before the first question
	like  [][]float64 // 0 to 1
}

// bag counts the words of a block: a sparse vector in ascending order of words.
type bag struct {
	words  []int32
	weight []float64
	length float64
}

func measure(views []view, words int) *nearness {
	n := &nearness{block: make([]int, len(views))}
	blocks := 0
	for i := range views {
		blocks += int(one(views[i].turn.Role == transcript.Reporter))
		n.block[i] = blocks - 1
	}
	bags := bagsOf(views, n.block, blocks, words)
	n.like = make([][]float64, blocks)
	for a := range bags {
		n.like[a] = make([]float64, blocks)
	}
	dense := make([]float64, words)
	for a := range bags {
		bags[a].spread(dense, 1)
		for b := range bags {
			if b != a && bags[a].length > 0 && bags[b].length > 0 {
				n.like[a][b] = bags[b].dot(dense) / (bags[a].length * bags[b].length)
			}
		}
		bags[a].spread(dense, 0)
	}
	return n
}

func (b *bag) spread(dense []float64, times float64) {
	for k, w := range b.words {
		dense[w] = b.weight[k] * times
	}
}

func (b *bag) dot(dense []float64) float64 {
	sum := 0.0
	for k, w := range b.words {
		sum += b.weight[k] * dense[w]
	}
	return sum
}

// bagsOf weighs each block's words by in how many of its turns they stand and in how few blocks.
func bagsOf(views []view, block []int, blocks, words int) []bag {
	bags := make([]bag, blocks)
	in := make([]float64, words) // blocks that hold a word
	count := make([]float64, words)
	for i := 0; i < len(views); {
		b := block[i]
		if b < 0 {
			i++
			continue
		}
		set := &bags[b]
		for ; i < len(views) && block[i] == b; i++ {
			for _, w := range views[i].vocab {
				if count[w] == 0 {
					set.words = append(set.words, w)
					in[w]++
				}
				count[w]++
			}
		}
		for _, w := range set.words {
			set.weight = append(set.weight, 1+math.Log(count[w]))
			count[w] = 0
		}
	}
	for b := range bags {
		for k, w := range bags[b].words {
			x := bags[b].weight[k] * math.Log(1+float64(blocks)/in[w])
			bags[b].weight[k] = x
			bags[b].length += x * x
		}
		bags[b].length = math.Sqrt(bags[b].length)
	}
	return bags
}

// rank is the share of all other blocks that are less like a than b is.
func (n *nearness) rank(a, b int) float64 {
	below, all := 0.0, 0.0
	for k, x := range n.like[a] {
		if k == a || k == b {
			continue
		}
		all++
		switch y := n.like[a][b]; {
		case x < y:
			below++
		case x == y:
			below += 0.5
		}
	}
	if all == 0 {
		return 0
	}
	return below / all
}

// weighNear looks whether the question with its answer is nearest to what the holder of the floor has asked.
func (c *cutter) weighNear(s *score, i int) {
	a := c.near.block[i]
	if len(c.near.like) < 4 || len(c.views[i].vocab) < 2 {
		return
	}
	best, like := 0.0, 0.0
	for _, k := range c.drafts[c.current].Turns {
		if b := c.near.block[k]; b >= 0 && b != a {
			if c.near.like[a][b] >= like {
				like = c.near.like[a][b]
				best = c.near.rank(a, b)
			}
		}
	}
	if a > 0 {
		s.set("like last", math.Sqrt(c.near.like[a][a-1]))
	}
	s.set("near holder", best)
	s.mark("nearest is holder's", best == 1)
}
