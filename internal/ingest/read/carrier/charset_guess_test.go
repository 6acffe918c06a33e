package carrier_test

import (
	"context"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"

	"podium/internal/ingest/read/carrier"
)

const (
	russian  = "А.Квилл: Добрый день. Причал откроется в июне.\n\nВопрос: Кто платит?\n\nА.Квилл: Платит округ. Так решено было ещё весной.\n"
	japan    = "（大臣）おはようございます。灯台法について報告いたします。\n\n（問）灯台法についてお伺いします。いつ施行されますか。\n\n（答）六月の予定です。\n"
	polish   = "RZECZNIK: Dzień dobry. Latarnia będzie otwarta w czerwcu, tak zdecydowaliśmy.\n\nDZIENNIKARZ: Kto płaci? Całość?\n"
	mainland = "苏岚：大家下午好。首先发布一个消息。灯塔将于六月开放。\n\n法新社记者：谁来付钱？\n\n苏岚：由县政府负担，我们已经多次说明。\n"
	taiwan   = "蘇嵐：大家下午好。首先發布一個消息。燈塔將於六月開放。\n\n法新社記者：誰來付錢？\n\n蘇嵐：由縣政府負擔，我們已經多次說明。\n"
	korea    = "대변인: 안녕하십니까. 정례브리핑을 시작하겠습니다. 등대법이 오늘 통과되었습니다.\n\n기자: 언제 시행됩니까?\n"
	greece   = "ΔΗΜΟΣΙΟΓΡΑΦΟΣ: Πότε θα τεθεί σε ισχύ ο νόμος για τους φάρους;\n\nΥΠΟΥΡΓΟΣ: Τον Ιούνιο, όπως αποφάσισε η κυβέρνηση.\n"
	israel   = "הדובר: שלום לכולם. הממשלה אישרה את חוק המגדלורים.\n\nשאלה: מתי החוק ייכנס לתוקף?\n"
	egypt    = "المتحدث: صباح الخير. أقرت الحكومة قانون المنارات اليوم.\n\nسؤال: متى يدخل القانون حيز التنفيذ؟\n"
	turkey   = "SÖZCÜ: Hoş geldiniz. Fener yasası bugün kabul edildi, yazın yürürlüğe girecek.\n\nSORU: Kim ödüyor? Belediyeler mi? Tamamını mı?\n\nSÖZCÜ: Yarısını balıkçılar.\n"
	france   = "LE MINISTRE : Le phare sera ouvert en été. C’est décidé — voilà.\n\nQUESTION : Qui paie ? L’État ?\n"
)

// TestCharacterSetsThatNobodyNames reads a text in the character sets in which its language is commonly kept.
func TestCharacterSetsThatNobodyNames(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		enc  encoding.Encoding
	}{
		"windows-1251": {russian, charmap.Windows1251}, "koi8-r": {russian, charmap.KOI8R}, "ibm-866": {russian, charmap.CodePage866}, "iso-8859-5": {russian, charmap.ISO8859_5},
		"utf-16 without its mark": {russian, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)}, "utf-16 the other way": {russian, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
		"shift-jis": {japan, japanese.ShiftJIS}, "euc-jp": {japan, japanese.EUCJP}, "iso-2022-jp": {japan, japanese.ISO2022JP},
		"windows-1250": {polish, charmap.Windows1250}, "iso-8859-2": {polish, charmap.ISO8859_2},
		"utf-16 in Chinese": {mainland, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)}, "utf-16 in Korean, the other way": {korea, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)}, "windows-1254": {turkey, charmap.Windows1254},
		"gb18030": {mainland, simplifiedchinese.GB18030}, "gbk": {mainland, simplifiedchinese.GBK}, "big5": {taiwan, traditionalchinese.Big5}, "euc-kr": {korea, korean.EUCKR},
		"windows-1253": {greece, charmap.Windows1253}, "windows-1255": {israel, charmap.Windows1255}, "windows-1256": {egypt, charmap.Windows1256}, "windows-1252": {france, charmap.Windows1252},
	} {
		t.Run(name, func(t *testing.T) {
			b, err := c.enc.NewEncoder().Bytes([]byte(c.text))
			if err != nil {
				t.Fatal(err)
			}
			docs, err := carrier.Extract(context.Background(), carrier.Source{Name: "a.txt", Bytes: b})
			if err != nil {
				t.Fatal(err)
			}
			if got := docs[0].Text; strings.TrimSpace(got) != strings.TrimSpace(c.text) {
				t.Errorf("read as %q", got)
			}
		})
	}
}
