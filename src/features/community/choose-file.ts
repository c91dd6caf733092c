/** A file somebody chose, ready to be sent. */
export type ChosenFile = { name: string; contentBase64: string };

/** Why nothing was chosen: the person changed their mind, or the file is too large (in megabytes). */
export type ChoiceOfFile =
  | { kind: 'chosen'; file: ChosenFile }
  | { kind: 'none' }
  | { kind: 'tooLarge'; mostKilobytes: number };

const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });

/** The browser's own file dialog. `choose-file.weapp.ts` takes files from a chat. */
export function chooseFile(
  extensions: readonly string[],
  mostKilobytes: number,
): Promise<ChoiceOfFile> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = extensions.map((extension) => `.${extension}`).join(',');
  return new Promise((resolve, reject) => {
    input.oncancel = () => resolve({ kind: 'none' });
    input.onchange = () => {
      const file = input.files?.[0];
      if (!file) resolve({ kind: 'none' });
      else if (file.size > mostKilobytes * 1024) resolve({ kind: 'tooLarge', mostKilobytes });
      else
        base64Of(file).then(
          (contentBase64) => resolve({ kind: 'chosen', file: { name: file.name, contentBase64 } }),
          reject,
        );
    };
    input.click();
  });
}
