import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Trusted documents are enforced when operations are parsed","description":"","frontmatter":{},"headers":[],"relativePath":"decisions/trusted-documents-at-parse.md","filePath":"decisions/trusted-documents-at-parse.md"}');
const _sfc_main = { name: "decisions/trusted-documents-at-parse.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="trusted-documents-are-enforced-when-operations-are-parsed" tabindex="-1">Trusted documents are enforced when operations are parsed <a class="header-anchor" href="#trusted-documents-are-enforced-when-operations-are-parsed" aria-label="Permalink to &quot;Trusted documents are enforced when operations are parsed&quot;">​</a></h1><p><code>TRUSTED_DOCUMENTS</code> restricts a service to the operations on a list (<code>src/http/graphql/trusted-documents</code>).</p><ul><li>Every transport parses: Yoga&#39;s requests, the fast path for plain requests, and sockets. The list is therefore checked in a single <code>onParse</code> hook, which a new transport cannot bypass. A request that contains only a hash gets its text beforehand, by one function that each transport calls.</li><li>Yoga&#39;s plugin for persisted operations handles only requests (<code>onParams</code>), which excludes plain requests and sockets, and it does not accept texts from the list.</li><li>Texts are compared in a canonical form, because code generators reorder the parts of a document before they hash it, while clients send it as written. Top-level fields of a mutation run in order, so their order is significant.</li><li>The studio&#39;s documents include the <code>__typename</code> that its cache would add, so that it sends exactly the listed texts.</li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("decisions/trusted-documents-at-parse.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const trustedDocumentsAtParse = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  trustedDocumentsAtParse as default
};
