/**
 * Hands a text to the person as a file and answers what to tell them. `hand-over-file.weapp.ts`
 * sends it to a chat, since a phone has no folder for downloads.
 */
export async function handOverFile(fileName: string, text: string): Promise<string> {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
  return `已下载“${fileName}”，请在浏览器的下载里查看。`;
}
