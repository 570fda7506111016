import { randomUUID } from "node:crypto";
import { practiceDocument } from "#schema/collab.ts";
import type { HubContext, Services } from "#server/core/context.ts";
import type { Collab } from "#server/realtime/collab/collab.ts";
import { DocumentFull } from "#server/realtime/collab/edit.ts";

type WithDocuments = Services & { documents: Pick<Collab, "edit"> };

/** What somebody wrote in these seconds is stored, and kept as a revision, before it is looked at. */
export async function storeOpenText({ services }: HubContext, textId: string): Promise<void> {
  const { documents } = services as WithDocuments;
  try {
    await documents.edit({
      name: `${practiceDocument.prefix}${textId}`,
      author: null,
      key: randomUUID(),
      revision: "keep",
      change: () => {},
    });
  } catch (error) {
    // What is full was stored before that was noticed.
    if (!(error instanceof DocumentFull)) throw error;
  }
}
