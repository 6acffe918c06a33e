package authority_test

import (
	"testing"

	"podium/internal/authority"
)

// Outlets are known as they are written in their own languages and in others'. Words that an outlet shares with speech name none, and what
// is called alike in two countries is one of them only where the country stands beside it.
func TestShippedOutlets(t *testing.T) {
	files, err := authority.Load("")
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"朝日新聞": "asahi-shimbun", "朝日新闻": "asahi-shimbun", "アサヒ": "", "読売新聞社": "yomiuri-shimbun", "連合": "", "연합뉴스": "yonhap-news-agency", "연합뉴스TV": "yonhap-news-tv", "한겨레": "hankyoreh", "人民日報": "peoples-daily",
		"香港文匯報": "wen-wei-po", "上海文汇报": "wenhui-bao-shanghai", "文汇报": "", "新華社": "xinhua-news-agency", "中国新聞": "chugoku-shimbun", "中国新闻社": "china-news-service",
		"رويترز": "reuters", "قناة الجزيرة": "al-jazeera", "قناة الحدث": "al-hadath", "الحدث": "", "صحيفة الشرق الأوسط": "asharq-al-awsat", "الشرق الأوسط": "", "جريدة الشروق": "", "خبرگزاری فارس": "fars-news-agency", "فارس": "",
		"רויטרס": "reuters", "ערוץ 12": "channel-12-israel", "עיתון הארץ": "haaretz", "הארץ": "", "גלי צה\"ל": "army-radio", "וואלה": "",
		"Рейтер": "reuters", "Интерфакс": "interfax", "Интерфакс-Украина": "interfax-ukraine", "телеканал «Звезда»": "zvezda", "Звезда": "", "Укрінформ": "ukrinform", "БТА": "bta", "вестник „Труд“": "trud-bulgaria", "Труд": "", "Танјуг": "tanjug",
		"ΕΡΤ": "ert", "εφημερίδα «Τα Νέα»": "ta-nea", "Τα Νέα": "", "Sözcü Gazetesi": "sozcu-turkey", "Sözcü": "", "Anadolu Ajansı": "anadolu-agency", "एनडीटीवी": "ndtv", "आज तक": "", "báo Nhân Dân": "nhan-dan", "Nhân Dân": "", "ไทยพีบีเอส": "thai-pbs",
		"প্রথম আলো": "prothom-alo", "De Telegraaf": "de-telegraaf", "The Telegraph India": "the-telegraph-india", "The Guardian Nigeria": "the-guardian-nigeria", "The Guardian": "the-guardian", "Focus": "", "Stern": "", "sic": "", "Blick": "", "Marianne": "", "Metro": "", "Sun": "", "SME": "",
	} {
		o, _ := files.OutletByName(name)
		if o.Slug != want {
			t.Errorf("%q is %q, want %q", name, o.Slug, want)
		}
	}
}
