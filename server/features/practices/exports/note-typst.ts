/**
 * How a note is set for paper, in Typst. It reads `note.json` and never takes a text of it for code:
 * texts are values there. Scripts are set with their own fonts; lines are high enough for Khmer and
 * Burmese. Headings, lists and tables become tags, for screen readers.
 */
export const noteTypst = String.raw`
#let note = json("note.json")
#let ink = rgb("#1c2320")
#let quiet = rgb("#55605a")
#let green = rgb("#0b5d43")

#set document(title: note.title, author: note.author, date: datetime(year: note.date.at(0), month: note.date.at(1), day: note.date.at(2)))
#set page(paper: "a4", margin: (x: 20mm, y: 22mm), footer: context [
  #set text(size: 8pt, fill: quiet)
  #note.url #h(1fr) #counter(page).display("1 / 1", both: true)
])
#set text(font: note.fonts, size: 10.5pt, fill: ink, lang: note.lang, region: note.region)
#set par(leading: 0.85em, spacing: 1.1em, justify: false)
#set heading(numbering: none)
#show heading: set text(fill: green, weight: 600)
#show heading: set block(above: 1.6em, below: 0.7em, sticky: true)
#show heading.where(level: 1): set text(size: 20pt, fill: ink)
#show heading.where(level: 1): set par(leading: 0.6em)
#show heading.where(level: 2): set text(size: 13pt)
#show heading.where(level: 3): set text(size: 11pt)
#show heading.where(level: 4): set text(size: 10.5pt)
#show link: it => underline(text(fill: green, it))
#show strong: set text(weight: 600)
#set table(stroke: (x, y) => (bottom: 0.5pt + rgb("#d5d2c8")), inset: (x: 4pt, y: 5pt))

// A word as long as a line (an address, a name of a file) breaks instead of leaving the paper.
#show regex("[\\p{Latin}\\p{N}\\p{P}\\p{S}]{30}"): it => it + sym.zws

#let linked(item) = if item.url == none { item.text } else { link(item.url, item.text) }
#let cell(item) = if type(item) == str { item } else { linked(item) }

#let marked(node) = {
  let body = text(node.at("text", default: ""))
  for mark in node.at("marks", default: ()) {
    if mark.type == "bold" { body = strong(body) }
    else if mark.type == "italic" { body = emph(body) }
    else if mark.type == "strike" { body = strike(body) }
    else if mark.type == "underline" { body = underline(body) }
    else if mark.type == "code" { body = text(font: note.fonts, fill: quiet, body) }
    else if mark.type == "link" { body = link(mark.attrs.href, body) }
  }
  body
}
#let inline(node) = node.at("content", default: ()).map(child =>
  if child.type == "hardBreak" { linebreak() } else { marked(child) }).join()

#let sides = (right: right, center: center)
#let rich(node) = {
  let inside = node.at("content", default: ())
  if node.type == "doc" { for child in inside { rich(child) } }
  else if node.type == "heading" { heading(level: calc.min(node.attrs.level + 2, 5), inline(node)) }
  else if node.type == "bulletList" { list(..inside.map(rich)) }
  else if node.type == "orderedList" { enum(start: node.at("attrs", default: (:)).at("start", default: 1), ..inside.map(rich)) }
  else if node.type == "listItem" { for child in inside { rich(child) } }
  else if node.type == "blockquote" { quote(block: true, for child in inside { rich(child) }) }
  else if node.type == "codeBlock" { block(inset: 6pt, inline(node)) }
  else if node.type == "horizontalRule" { line(length: 100%, stroke: 0.5pt + quiet) }
  else if node.type == "table" {
    let columns = inside.map(row => row.at("content", default: ()).map(each => each.at("attrs", default: (:)).at("colspan", default: 1)).sum(default: 1))
    let cells(row) = row.at("content", default: ()).map(each => table.cell(
      colspan: each.at("attrs", default: (:)).at("colspan", default: 1),
      rowspan: each.at("attrs", default: (:)).at("rowspan", default: 1),
      align: sides.at(repr(each.at("attrs", default: (:)).at("align", default: none)).trim("\""), default: auto),
      if each.type == "tableHeader" { strong(for child in each.at("content", default: ()) { rich(child) }) }
      else { for child in each.at("content", default: ()) { rich(child) } }))
    let first = inside.at(0, default: (:)).at("content", default: ())
    let headed = first.len() > 0 and first.all(each => each.type == "tableHeader" and each.at("attrs", default: (:)).at("rowspan", default: 1) == 1)
    table(columns: calc.max(1, ..columns),
      ..if headed { (table.header(..cells(inside.at(0))),) + inside.slice(1).map(cells).flatten() }
        else { inside.map(cells).flatten() })
  }
  else { par(inline(node)) }
}

#let part(it) = {
  if it.kind == "text" { par(it.text) }
  else if it.kind == "block" {
    if it.title != "" { heading(level: 3, it.title) }
    for each in it.text.split("\n") { par(each) }
  }
  else if it.kind == "list" { list(..it.items.map(linked)) }
  else if it.kind == "table" {
    set text(size: 9pt)
    table(columns: it.head.map(_ => auto), table.header(..it.head.map(each => strong(each))), ..it.rows.flatten().map(cell))
  }
  else if it.kind == "body" { rich(it.node) }
}

#text(size: 9pt, fill: quiet, (note.place, ..note.themes).join(" · "))
#heading(level: 1, note.title)
#text(size: 9pt, fill: quiet, {
  for each in (note.authors, ..note.version).filter(each => each != "") { par(each) }
})
#for each in note.caution { block(inset: (left: 8pt), stroke: (left: 2pt + rgb("#b7791f")), each) }
#for section in note.sections {
  heading(level: 2, section.heading)
  for each in section.parts { part(each) }
}
#heading(level: 2, note.cited.heading)
#par(note.cited.text)
#text(size: 8pt, fill: quiet, "SHA-256: " + note.hash)
`;
