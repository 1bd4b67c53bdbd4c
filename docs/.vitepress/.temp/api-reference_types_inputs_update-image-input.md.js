import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"UpdateImageInput","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/inputs/update-image-input.md","filePath":"api-reference/types/inputs/update-image-input.md"}');
const _sfc_main = { name: "api-reference/types/inputs/update-image-input.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="updateimageinput" tabindex="-1">UpdateImageInput <a class="header-anchor" href="#updateimageinput" aria-label="Permalink to &quot;UpdateImageInput&quot;">​</a></h1><p>What changes of an image; what is left out stays.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">input</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> UpdateImageInput</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  category</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">String</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  description</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">String</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  filename</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">String</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  folder</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">String</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  id</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">ID</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  tags</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: [</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">String</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">]</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="fields" tabindex="-1">Fields <a class="header-anchor" href="#fields" aria-label="Permalink to &quot;Fields&quot;">​</a></h2><h3 id="category" tabindex="-1"><a href="#category"><code>UpdateImageInput.category</code></a> · <a href="/api-reference/types/scalars/string.html"><code>String</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#category" aria-label="Permalink to &quot;[\`UpdateImageInput.category\`](#category) · [\`String\`](/api-reference/types/scalars/string) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#category}&quot;">​</a></h3><p>At most 200 characters; &#39;&#39; is none.</p><h3 id="description" tabindex="-1"><a href="#description"><code>UpdateImageInput.description</code></a> · <a href="/api-reference/types/scalars/string.html"><code>String</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#description" aria-label="Permalink to &quot;[\`UpdateImageInput.description\`](#description) · [\`String\`](/api-reference/types/scalars/string) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#description}&quot;">​</a></h3><p>At most 10,000 characters; null takes it away.</p><h3 id="filename" tabindex="-1"><a href="#filename"><code>UpdateImageInput.filename</code></a> · <a href="/api-reference/types/scalars/string.html"><code>String</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#filename" aria-label="Permalink to &quot;[\`UpdateImageInput.filename\`](#filename) · [\`String\`](/api-reference/types/scalars/string) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#filename}&quot;">​</a></h3><p>At most 255 characters, no slashes.</p><h3 id="folder" tabindex="-1"><a href="#folder"><code>UpdateImageInput.folder</code></a> · <a href="/api-reference/types/scalars/string.html"><code>String</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#folder" aria-label="Permalink to &quot;[\`UpdateImageInput.folder\`](#folder) · [\`String\`](/api-reference/types/scalars/string) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#folder}&quot;">​</a></h3><p>&#39;/&#39;-separated, at most 1,000 characters; &#39;&#39; is the root.</p><h3 id="id" tabindex="-1"><a href="#id"><code>UpdateImageInput.id</code></a> · <a href="/api-reference/types/scalars/id.html"><code>ID!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#id" aria-label="Permalink to &quot;[\`UpdateImageInput.id\`](#id) · [\`ID!\`](/api-reference/types/scalars/id) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#id}&quot;">​</a></h3><p>Global id of the image.</p><h3 id="tags" tabindex="-1"><a href="#tags"><code>UpdateImageInput.tags</code></a> · <a href="/api-reference/types/scalars/string.html"><code>[String!]</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "list"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#tags" aria-label="Permalink to &quot;[\`UpdateImageInput.tags\`](#tags) · [\`[String!]\`](/api-reference/types/scalars/string) &lt;Badge type=&quot;info&quot; text=&quot;list&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#tags}&quot;">​</a></h3><p>All of them, at most 100 of at most 200 characters.</p><h2 id="member-of" tabindex="-1">Member Of <a class="header-anchor" href="#member-of" aria-label="Permalink to &quot;Member Of&quot;">​</a></h2><p><a href="/api-reference/operations/mutations/update-image.html"><code>updateImage</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "mutation"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/inputs/update-image-input.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const updateImageInput = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  updateImageInput as default
};
