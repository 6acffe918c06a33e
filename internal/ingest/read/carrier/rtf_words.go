package carrier

import (
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// rtfLeft are groups of which nothing is read: tables of fonts and styles, running heads, pictures.
var rtfLeft = map[string]bool{"fonttbl": true, "colortbl": true, "stylesheet": true, "info": true, "header": true, "headerl": true, "headerr": true, "headerf": true,
	"footer": true, "footerl": true, "footerr": true, "footerf": true, "pict": true, "object": true, "fldinst": true, "listtext": true, "pntext": true,
	"annotation": true, "xe": true, "tc": true, "listtable": true, "listoverridetable": true, "revtbl": true, "rsidtbl": true, "themedata": true, "datastore": true, "generator": true,
	"bkmkstart": true, "bkmkend": true, "nonshppict": true}

// rtfSigns are words that stand for a sign.
var rtfSigns = map[string]string{"emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ",
	"qmspace": " ", "tab": tabMark}

// rtfSets are the character sets that a text may name by their numbers.
var rtfSets = map[int]encoding.Encoding{437: charmap.CodePage437, 850: charmap.CodePage850, 866: charmap.CodePage866, 874: charmap.Windows874, 932: japanese.ShiftJIS,
	936: simplifiedchinese.GBK, 949: korean.EUCKR, 950: traditionalchinese.Big5, 1250: charmap.Windows1250, 1251: charmap.Windows1251, 1252: charmap.Windows1252,
	1253: charmap.Windows1253, 1254: charmap.Windows1254, 1255: charmap.Windows1255, 1256: charmap.Windows1256, 1257: charmap.Windows1257, 1258: charmap.Windows1258, 10000: charmap.Macintosh}

// rtfFonts are the character sets of fonts, by the numbers that they have there.
var rtfFonts = map[int]int{77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250}
