// Package carrier turns the bytes of a source into extracted text with the structure that matters to a reader of
// transcripts: lines, paragraphs, bold openings, struck words, notes. It knows formats (text, HTML, Markdown, XML, PDF
// ...), never house styles.
//
// Extract (carrier.go) is the way in; sniff.go recognises the format.
//
// # Files
//
//   - Character sets: charset.go, charset_guess.go; mojibake.go, mojibake_whole.go and invisible.go mend what was misdecoded
//   - Plain text: text.go; text_tags.go (markup in it), text_typed.go (forwarded mail, numbered lines),
//     text_timed.go (times before words)
//   - HTML: html.go; html_tokens.go (tags and text), html_elements.go, html_tags.go and html_words.go (what each does),
//     html_root.go and html_box.go (where the content is), html_cells.go, html_meta.go, html_notes.go, html_wrap.go;
//     html_entities.go; html_scripted.go (pages whose words are in their scripts)
//   - Markdown: markdown.go, markdown_front.go (what stands before it)
//   - Recordings: cues.go (words with times and voices), captions.go, captions_script.go (SubStation, SAMI), captions_xml.go
//     (TTML, YouTube); json_machine.go and json_entries.go (what machines write along)
//   - PDF: pdf.go; letters: pdf_text.go, pdf_font.go, pdf_encoding.go, pdf_tounicode.go, pdf_accents.go, pdf_radicals.go,
//     pdf_lost.go (those that nobody can tell), pdf_nonsense.go (those that are others than the file says);
//     pages: pdf_columns.go, pdf_upright.go, pdf_numbered.go, pdf_marked.go, pdf_heads.go; lines: pdf_join.go,
//     pdf_hyphen.go, pdf_bidi.go, pdf_edges.go, pdf_notes.go, pdf_layout.go; the objects are read by package pdf
//   - Word processors and books: office.go, docx.go, docx_styles.go, odt.go, epub.go; rtf.go, rtf_words.go, rtf_text.go
//   - Tables: table.go, table_columns.go, table_shapes.go (tables without a head, rows of two turns), table_rows.go (a row is
//     a turn); table_json.go, table_values.go (what JSON and YAML hold)
//   - XML: xml.go, xml_record.go, xml_speech.go, xml_akoma.go
//   - Sources in sources: archive.go (zip, tar), archive_streams.go (gzip, bzip2, Zstandard), warc.go, warc_http.go (what
//     servers answered), mime.go (mail, saved pages); faults.go keeps what of a source was not read, sniff_foreign.go
//     says what is not read at all
package carrier
