import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Graycard starts the embedded PostgreSQL itself","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/own-embedded-postgres.md","filePath":"decisions/own-embedded-postgres.md"}');
const _sfc_main = { name: "decisions/own-embedded-postgres.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="graycard-starts-the-embedded-postgresql-itself" tabindex="-1">Graycard starts the embedded PostgreSQL itself <a class="header-anchor" href="#graycard-starts-the-embedded-postgresql-itself" aria-label="Permalink to &quot;Graycard starts the embedded PostgreSQL itself&quot;">​</a></h1><p>The package <code>embedded-postgres</code> contains PostgreSQL&#39;s programs and a class that runs them. We use the programs but not the class (<code>src/db/embedded.ts</code>).</p><ul><li>Ctrl-C in a terminal also reaches the server started by the class, which would stop before we have shut down in order. Ours runs in its own process group.</li><li>PostgreSQL refuses to run as root. In that case the class creates an operating-system user. We run the server as <code>postgres</code> or <code>nobody</code>, and move the cluster to a folder that this user can access.</li><li>A second program on the same folder joins the running server. A server left behind by a crash is reused.</li><li>The price: we must follow changes to PostgreSQL&#39;s start options ourselves. We pass about a dozen.</li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/own-embedded-postgres.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ownEmbeddedPostgres = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ownEmbeddedPostgres as default
};
