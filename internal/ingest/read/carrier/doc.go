// Package carrier turns the bytes of a source into extracted text with the structure that matters to a reader of
// transcripts: lines, paragraphs, bold openings, struck words, notes. It knows formats (text, HTML, Markdown, XML, PDF
// ...), never house styles.
//
// Extract (carrier.go) is the way in; sniff.go recognises the format.
//
// # Files
//
//   - Character sets: charset.go, charsetguess.go; mojibake.go, mojibakewhole.go and unseen.go mend what was misdecoded
//   - Plain text: text.go; texttags.go (markup in it), texttyped.go (forwarded mail, numbered lines),
//     texttimed.go (times before words)
//   - HTML: html.go; tokens.go (tags and text), htmlelements.go, htmltags.go and htmlwords.go (what each does),
//     htmlroot.go and htmlbox.go (where the content is), htmlcells.go, htmlmeta.go, htmlnotes.go, htmlwrap.go;
//     entities.go; scripted.go (pages whose words are in their scripts)
//   - Markdown and captions: markdown.go, captions.go
//   - PDF: pdf.go; letters: pdftext.go, pdffont.go, pdfencoding.go, pdftounicode.go, pdfaccents.go; pages:
//     pdfcolumns.go, pdfupright.go, pdfnumbered.go, pdfmarked.go; lines: pdfhyphen.go, pdfbidi.go; the objects are
//     read by package pdf
//   - Word processors and books: office.go, docx.go, odt.go, epub.go; rtf.go, rtfwords.go
//   - Tables: table.go, tablejson.go, columns.go, segments.go (a row is a turn), recorded.go (JSON of machines)
//   - XML: xml.go, xmlrecord.go, xmlspeech.go, akoma.go
//   - Sources in sources: archive.go (zip, tar), warc.go, mime.go (mail, saved pages); foreignformat.go says what is
//     not read
package carrier
