import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"ByteCount","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/scalars/byte-count.md","filePath":"api-reference/types/scalars/byte-count.md"}');
const _sfc_main = { name: "api-reference/types/scalars/byte-count.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="bytecount" tabindex="-1">ByteCount <a class="header-anchor" href="#bytecount" aria-label="Permalink to &quot;ByteCount&quot;">​</a></h1><p>A whole number of bytes, safe to 2^53.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">scalar</span><span style="--shiki-light:#6F42C1;--shiki-dark:#B392F0;"> ByteCount</span></span></code></pre></div><h2 id="member-of" tabindex="-1">Member Of <a class="header-anchor" href="#member-of" aria-label="Permalink to &quot;Member Of&quot;">​</a></h2><p><a href="/api-reference/types/objects/asset.html"><code>Asset</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/inputs/create-upload-input.html"><code>CreateUploadInput</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "input"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/objects/duplicate-group.html"><code>DuplicateGroup</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/objects/file-record.html"><code>FileRecord</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/objects/image.html"><code>Image</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/objects/operation.html"><code>Operation</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/objects/usage.html"><code>Usage</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/objects/user.html"><code>User</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/scalars/byte-count.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const byteCount = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  byteCount as default
};
