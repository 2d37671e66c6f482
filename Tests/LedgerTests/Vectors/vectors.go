// Writes GoVectors.swift with Go's own checksum database packages, or checks what the Swift tests wrote.
//
// Debian: apt-get install golang-go golang-golang-x-mod-dev, then
//
//	export GO111MODULE=off GOPATH=/usr/share/gocode
//	go run vectors.go > GoVectors.swift
//	go run vectors.go check FOLDER      (key, checkpoint, proofs.json and tiles in FOLDER)
package main

import (
	"bytes"
	"crypto/ed25519"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// A tree in memory: all stored hashes, as tlog numbers them.
type tree struct{ hashes []tlog.Hash }

func (t *tree) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	var out []tlog.Hash
	for _, index := range indexes {
		out = append(out, t.hashes[index])
	}
	return out, nil
}

func grow(count int64) *tree {
	t := &tree{}
	for n := int64(0); n < count; n++ {
		hashes, err := tlog.StoredHashes(n, []byte(fmt.Sprintf("entry %d", n)), t)
		must(err)
		t.hashes = append(t.hashes, hashes...)
	}
	return t
}

func must(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func base64s(hashes []tlog.Hash) []string {
	out := []string{}
	for _, hash := range hashes {
		out = append(out, hash.String())
	}
	return out
}

func quoted(value interface{}) string {
	var buffer bytes.Buffer
	encoder := json.NewEncoder(&buffer)
	encoder.SetEscapeHTML(false)
	must(encoder.Encode(value))
	return string(bytes.TrimSpace(buffer.Bytes()))
}

const origin = "ledger.example.ru/propusk"

// The private key with the seed 00 01 … 1f, in Go's form.
func signer() note.Signer {
	seed := make([]byte, 33)
	seed[0] = 1
	for i := 0; i < 32; i++ {
		seed[i+1] = byte(i)
	}
	public := ed25519.NewKeyFromSeed(seed[1:]).Public().(ed25519.PublicKey)
	verifier, err := note.NewEd25519VerifierKey(origin, public)
	must(err)
	hash := strings.Split(verifier, "+")[1]
	signer, err := note.NewSigner("PRIVATE+KEY+" + origin + "+" + hash + "+" + base64.StdEncoding.EncodeToString(seed))
	must(err)
	return signer
}

func write() {
	const size = 70_000
	t := grow(size)
	root, err := tlog.TreeHash(size, t)
	must(err)
	fmt.Println("// Made by a program, with lines as long as its texts.\n// swift-format-ignore-file\n")
	fmt.Println("/// Made by `vectors.go`: golang.org/x/mod/sumdb over `entry 0` to `entry 69999`.")
	fmt.Println("enum GoVectors {")
	fmt.Printf("    static let root = %s\n", quoted(root.String()))
	fmt.Println("    /// Inclusion proofs in the tree of 70,000, by index.")
	fmt.Println("    static let inclusion: [Int: [String]] = [")
	for _, index := range []int64{0, 1, 255, 256, 65535, 65536, 69887, 69888, 69999} {
		proof, err := tlog.ProveRecord(size, index, t)
		must(err)
		fmt.Printf("        %d: %s,\n", index, quoted(base64s(proof)))
	}
	fmt.Println("    ]")
	fmt.Println("    /// Consistency proofs to the tree of 70,000, by the earlier size.")
	fmt.Println("    static let consistency: [Int: [String]] = [")
	for _, earlier := range []int64{1, 2, 3, 255, 256, 257, 65535, 65536, 65537, 69888, 69999, 70000} {
		proof, err := tlog.ProveTree(size, earlier, t)
		must(err)
		fmt.Printf("        %d: %s,\n", earlier, quoted(base64s(proof)))
	}
	fmt.Println("    ]")
	fmt.Println("    /// Paths of tiles: level, index, width.")
	fmt.Println("    static let paths: [(level: Int, index: Int, width: Int, path: String)] = [")
	for _, tile := range []tlog.Tile{{8, 0, 0, 256}, {8, 0, 999, 1}, {8, 1, 1000, 255}, {8, 3, 1234067, 256}, {8, 63, 123456789, 17}} {
		fmt.Printf("        (%d, %d, %d, %s),\n", tile.L, tile.N, tile.W, quoted(path(tile)))
	}
	fmt.Println("    ]")
	text := fmt.Sprintf("%s\n%d\n%s\n", origin, size, root)
	signed, err := note.Sign(&note.Note{Text: text}, signer())
	must(err)
	fmt.Println("    /// The checkpoint, signed with the key whose seed is 00 01 … 1f.")
	fmt.Printf("    static let checkpoint = %s\n", quoted(string(signed)))
	fmt.Println("}")
}

// Go's paths have the height in them, tile/8/…, which C2SP leaves out.
func path(tile tlog.Tile) string {
	return "tile/" + tile.Path()[len("tile/8/"):]
}

func read(folder, name string) []byte {
	data, err := os.ReadFile(filepath.Join(folder, name))
	must(err)
	return data
}

// Tiles as the Swift side wrote them.
type files struct{ folder string }

func (f files) Height() int { return 8 }

func (f files) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var out [][]byte
	for _, tile := range tiles {
		data, err := os.ReadFile(filepath.Join(f.folder, path(tile)))
		if err != nil {
			return nil, err
		}
		out = append(out, data)
	}
	return out, nil
}

func (f files) SaveTiles([]tlog.Tile, [][]byte) {}

func check(folder string) {
	verifier, err := note.NewVerifier(string(bytes.TrimSpace(read(folder, "key"))))
	must(err)
	opened, err := note.Open(read(folder, "checkpoint"), note.VerifierList(verifier))
	must(err)
	var name, root string
	var size int64
	_, err = fmt.Sscanf(opened.Text, "%s\n%d\n%s\n", &name, &size, &root)
	must(err)
	hash, err := tlog.ParseHash(root)
	must(err)
	// TileHashReader authenticates each tile against the root before it uses a hash of it.
	reader := tlog.TileHashReader(tlog.Tree{N: size, Hash: hash}, files{folder})
	again, err := tlog.TreeHash(size, reader)
	must(err)
	if again != hash {
		must(fmt.Errorf("the tiles have another root"))
	}
	var proofs struct {
		Inclusion   map[int64][]tlog.Hash
		Consistency map[int64][]tlog.Hash
	}
	must(json.Unmarshal(read(folder, "proofs.json"), &proofs))
	for index, proof := range proofs.Inclusion {
		leaf := tlog.RecordHash([]byte(fmt.Sprintf("entry %d", index)))
		must(tlog.CheckRecord(proof, size, hash, index, leaf))
	}
	for earlier, proof := range proofs.Consistency {
		old, err := tlog.TreeHash(earlier, reader)
		must(err)
		must(tlog.CheckTree(proof, size, hash, earlier, old))
	}
	fmt.Printf("%s: size %d, %d inclusion and %d consistency proofs\n", name, size, len(proofs.Inclusion), len(proofs.Consistency))
}

func main() {
	if len(os.Args) == 3 && os.Args[1] == "check" {
		check(os.Args[2])
		return
	}
	write()
}
