package read

import (
	"strings"

	"podium/internal/transcript"
)

// missing are what the titles of pages say that a site shows in place of the one that was asked for, in small letters.
var missing = []string{"page not found", "not found", "404", "403 forbidden", "access denied", "just a moment", "service unavailable", "bad gateway", "internal server error", "temporarily unavailable", "attention required",
	"página no encontrada", "página não encontrada", "page introuvable", "page non trouvée", "seite nicht gefunden", "pagina non trovata", "pagina niet gevonden", "страница не найдена", "сторінку не знайдено", "页面不存在", "ページが見つかりません", "페이지를 찾을 수 없습니다", "الصفحة غير موجودة"}

// longestMissing is the longest text of such a page, in bytes.
const longestMissing = 2000

// saysMissing reports whether a page without labels is one that a site shows in place of another.
func saysMissing(t *transcript.Transcript) bool {
	if len(t.Turns) != 1 || t.Turns[0].Label != "" || len(t.Turns[0].Text) > longestMissing {
		return false
	}
	title := strings.ToLower(t.Title)
	for _, m := range missing {
		if i := strings.Index(title, m); i >= 0 && i <= 12 && len(title) < 80 {
			return true
		}
	}
	return false
}
