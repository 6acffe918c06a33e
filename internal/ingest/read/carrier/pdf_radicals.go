package carrier

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// radicals are what the signs from U+2E80 on look like: each is a part of characters, and nearly all are characters by
// themselves too; a space where one is not.
var radicals = []rune(" 厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵 旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟")

// character is the character that looks like such a part. A font shows both by one sign, and programs that look up what it
// stands for find either.
func character(r rune) rune {
	if i := int(r - 0x2E80); i < len(radicals) {
		if radicals[i] != ' ' {
			return radicals[i]
		}
		return r
	}
	one, _ := utf8.DecodeRuneInString(norm.NFKC.String(string(r)))
	return one
}
