import { ObjectType } from "type-graphql";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import { ExportFormat } from "./export-format.enum.ts";

@ObjectType("VersionExport", {
  simpleResolvers: true,
  description: "A version in a form that can be taken away; it says which version it is",
})
export class VersionExport {
  @SharedField(() => ExportFormat, { description: "In which form" })
  readonly format: ExportFormat;

  @SharedField(() => String, { description: "Its absolute address" })
  readonly url: string;

  constructor(format: ExportFormat, url: string) {
    this.format = format;
    this.url = url;
  }
}
