/** Why the hub did not do what was asked, where a person can do something about it. */
export interface Refusal {
  /** For people, in the language of the page. */
  message: string;
  /** The input field it is about; null when it is about none. */
  field: string | null;
}

export function toRefusal({ message, field }: { message: string; field?: string }): Refusal {
  return { message, field: field ?? null };
}
