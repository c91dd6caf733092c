/**
 * What a notice says, as blocks: never markup, so that nothing in it can run. Texts are plain; lists
 * carry their items; a picture names a file of the community's storage.
 */
export type NoticeBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'image'; readonly fileId: string; readonly caption: string };

export type NoticeContent = readonly NoticeBlock[];
