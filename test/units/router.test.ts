import { describe, expect, it } from "vitest";
import { findRoute, matchPath, type Route } from "#client/router/route.ts";

const page = (path: string): Route => ({ path, load: () => Promise.reject(new Error(path)) });

describe("an address", () => {
  it("fits a pattern word by word", () => {
    expect(matchPath("/workshops", "/workshops")).toEqual({});
    expect(matchPath("/workshops", "/workshops/")).toEqual({});
    expect(matchPath("/", "/")).toEqual({});
    expect(matchPath("/workshops", "/workshop")).toBeNull();
    expect(matchPath("/workshops", "/workshops/new")).toBeNull();
  });

  it("gives its parameters as people wrote them", () => {
    expect(matchPath("/w/:slug/edit", "/w/ha-long/edit")).toEqual({ slug: "ha-long" });
    expect(matchPath("/j/:code", "/j/%E1%BA%A1b")).toEqual({ code: "ạb" });
  });

  it("that no browser would have written fits nothing", () => {
    expect(matchPath("/j/:code", "/j/%E1%BA")).toBeNull();
  });

  it("leads to the first route that fits, else to the one for everything", () => {
    const routes = [page("/workshops/new"), page("/workshops/:slug"), page("*")];
    expect(findRoute(routes, "/workshops/new")?.route.path).toBe("/workshops/new");
    expect(findRoute(routes, "/workshops/2018")?.params).toEqual({ slug: "2018" });
    expect(findRoute(routes, "/nowhere")?.route.path).toBe("*");
  });
});
