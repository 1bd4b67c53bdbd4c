import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Decisions","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/index.md","filePath":"decisions/index.md"}');
const _sfc_main = { name: "decisions/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="decisions" tabindex="-1">Decisions <a class="header-anchor" href="#decisions" aria-label="Permalink to &quot;Decisions&quot;">​</a></h1><p>The reasons behind the main choices, about ten lines each.</p><p><strong>API and events</strong></p><ul><li><a href="./keyset-paging.html">Lists are paged by position, not by Prisma&#39;s cursor</a></li><li><a href="./owners-job-clock.html">A clock for each owner makes jobUpdates lossless</a></li><li><a href="./multipart-before-yoga.html">Multipart requests are read before they reach Yoga</a></li><li><a href="./no-relay-plugin.html">No Relay plugin</a></li><li><a href="./compiled-queries.html">Repeated queries are compiled</a></li><li><a href="./trusted-documents-at-parse.html">Trusted documents are enforced when operations are parsed</a></li></ul><p><strong>Pixels</strong></p><ul><li><a href="./webassembly-kernel.html">Pixels are corrected by WebAssembly SIMD</a></li><li><a href="./raw-files-by-libraw.html">Raw files are read by LibRaw in WebAssembly, on a thread for each file</a></li></ul><p><strong>Programs and database</strong></p><ul><li><a href="./worker-child-process.html">Each worker is a child process for one image at a time</a></li><li><a href="./own-embedded-postgres.html">Graycard starts the embedded PostgreSQL itself</a></li><li><a href="./migrations-by-webassembly.html">Prisma&#39;s WebAssembly engine runs the migrations</a></li><li><a href="./tsx-at-run-time.html">TypeScript runs with tsx, without a build</a></li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};
