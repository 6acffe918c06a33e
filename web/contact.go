package web

import (
	"fmt"
	"net/mail"
	"net/url"
	"strings"
)

// contactURL is the address of a link to whoever runs the archive: of a mail, or of a page. "" is none.
func contactURL(contact string) (string, error) {
	if contact == "" {
		return "", nil
	}
	if u, err := url.Parse(contact); err == nil && u.Host != "" && (u.Scheme == "https" || u.Scheme == "http") {
		return contact, nil
	}
	if a, err := mail.ParseAddress(contact); err == nil && a.Name == "" && strings.Contains(a.Address, "@") {
		return "mailto:" + url.PathEscape(a.Address), nil
	}
	return "", fmt.Errorf("the contact %q: want a mail address such as archive@example.org, or the absolute address of a page", contact)
}
