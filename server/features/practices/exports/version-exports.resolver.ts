import { Ctx, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { SharedFieldResolver } from "#server/core/graphql/shared-field.ts";
import { versionUrl } from "../versions/cite-version.ts";
import { PracticeVersion } from "../versions/practice-version.type.ts";
import { ExportFormat } from "./export-format.enum.ts";
import { VersionExport } from "./version-export.type.ts";

@Resolver(() => PracticeVersion)
export class VersionExportsResolver {
  @SharedFieldResolver(() => [VersionExport], {
    description: "Where it can be had as Markdown, as a page for print, as DOCX and as PDF",
  })
  exports(@Ctx() context: HubContext, @Root() version: PracticeVersion): VersionExport[] {
    const url = versionUrl(context, version);
    return Object.values(ExportFormat).map(
      (format) => new VersionExport(format, `${url}.${format}`),
    );
  }
}
