// electron-builder asks before it installs, rebuilds and packs node_modules. Everything is bundled: there is nothing to do.
export default () => false;
