type Messages = Record<string, string | ((details: never) => string)>;

/** What a message does not say but a log entry should. */
type LoggedDetails = Readonly<Record<string, string | number>>;

/**
 * A refusal as a pure rule returns it: one of the feature's codes with exactly the plain-JSON
 * details its message asks for. An operation turns it into `new Refusal(code, details)`.
 */
export type TypedRefusal<M extends Messages> = {
  [Code in keyof M & string]: M[Code] extends (details: infer Details) => string
    ? { readonly code: Code; readonly details: Details }
    : { readonly code: Code; readonly details?: LoggedDetails };
}[keyof M & string];
