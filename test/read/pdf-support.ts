// Makes a PDF of one page from its content stream, for tests.
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A PDF of one page with the given content stream, in 10 point Helvetica as /F1 and bold as /F2. */
export function pdfOf(content: string): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>',
  ]
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('')
  return bytes(`%PDF-1.4\n${body}trailer << /Root 1 0 R >>\n%%EOF\n`)
}
