#compdef collab
# What Tab completes after "collab" in zsh: eval "$(collab completion zsh)" in ~/.zshrc, below compinit
_collab() {
  local -a values described
  local line value about files=none
  while IFS= read -r line; do
    value="${line%%$'\t'*}"
    about=""
    [[ $line == *$'\t'* ]] && about="${line#*$'\t'}"
    case "$value" in
      :files|:folders|:none) files="${value#:}" ;;
      *)
        values+=("$value")
        described+=("$value${about:+  -- $about}")
        ;;
    esac
  done < <(command "${words[1]}" __complete -- "${(@Q)words[2,CURRENT-1]}" "${PREFIX}" 2>/dev/null)
  local result=1
  if (( ${#values} )); then
    compadd -l -d described -a values && result=0
  fi
  [[ $files == files ]] && _files && result=0
  [[ $files == folders ]] && _files -/ && result=0
  return result
}
if [[ $funcstack[1] == _collab ]]; then _collab "$@"; else compdef _collab collab; fi
