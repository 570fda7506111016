import { getSchema } from "@tiptap/core";
import { richTextExtensions } from "#schema/rich-text.ts";

/** The editor's document schema, made once. */
export const richTextSchema = getSchema(richTextExtensions);
