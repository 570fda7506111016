/** Set by vite.config.ts: whether `/dev/ui` is part of this build. */
declare const __SHOW_COMPONENTS__: boolean;
